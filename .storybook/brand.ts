import { create } from 'storybook/theming/create';

const chinese = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC"';

/** Look of Storybook's own pages: the default theme's blue and greys. */
export const brand = create({
  base: 'light',
  brandTitle: 'civicboard 治理看板组件',
  brandTarget: '_self',
  colorPrimary: '#1d4f9f',
  colorSecondary: '#1d4f9f',
  appBg: '#f3f5f9',
  appBorderColor: '#e2e7ee',
  appBorderRadius: 6,
  textColor: '#1b2430',
  textMutedColor: '#556173',
  barTextColor: '#556173',
  barSelectedColor: '#1d4f9f',
  barHoverColor: '#1d4f9f',
  fontBase: `"Nunito Sans", -apple-system, "Segoe UI", ${chinese}, sans-serif`,
});
