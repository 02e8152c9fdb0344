export const themeNames = ['default', 'dark', 'elder', 'party-red', 'big-screen', 'high-contrast'] as const;

export type ThemeName = (typeof themeNames)[number];

/**
 * Loads /themes/<name>.css into the page as a portal would. Call `remove()` when the test is over.
 */
export async function loadTheme(name: ThemeName): Promise<{ remove(): void }> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = `/themes/${name}.css`;
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => reject(new Error(`Theme not found: ${link.href}`));
    document.head.append(link);
  });
  return { remove: () => link.remove() };
}

/** Runs the check once in every theme and takes the theme out again, whatever the check does. */
export async function inEveryTheme(check: (name: ThemeName) => Promise<void>): Promise<void> {
  for (const name of themeNames) {
    const theme = await loadTheme(name);
    try {
      await check(name);
    } catch (error) {
      throw new Error(`In the ${name} theme: ${(error as Error).message}`);
    } finally {
      theme.remove();
    }
  }
}
