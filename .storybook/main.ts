import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/docs/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  // Nothing leaves the machine: portals build this behind their own network.
  core: { disableTelemetry: true, enableCrashReports: false, disableWhatsNewNotifications: true },
  features: {
    // Themes paint the ground, and the width switch is what the elements follow: they measure themselves.
    backgrounds: false,
    viewport: false,
    // No story plays a script.
    interactions: false,
    sidebarOnboardingChecklist: false,
  },
  viteFinal: (vite) => ({
    ...vite,
    // The project's own server has pages and a home of its own; here Storybook's must answer.
    appType: 'custom',
    plugins: vite.plugins?.filter(
      (plugin) => !(plugin && 'name' in plugin && plugin.name === 'civicboard:home'),
    ),
    // The chunk that holds axe or the docs is of no concern to those who use the elements.
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
