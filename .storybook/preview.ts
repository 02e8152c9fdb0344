import { DecoratorHelpers } from '@storybook/addon-themes';
import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import '../src/index.js';
import manifest from '../custom-elements.json';
import { startBackEnd } from '../stories/back-end.js';
import { drawElement, tagToPaste } from '../stories/element.js';
import { brand } from './brand.js';
import { argRows, declarationOf, defaultArgs, type Manifest } from './controls.js';
import ElementPage from './element-page.mdx';
import './preview.css';
import { pageRules } from './page-rules.js';
import { surroundings, switches } from './surroundings.js';
import { defaultTheme, themeNames, themeSheet } from './themes.js';

setCustomElementsManifest(manifest);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, themeSheet()];
DecoratorHelpers.initializeThemeState([...themeNames], defaultTheme);
startBackEnd();

const describedBy = (tag: string) => declarationOf(manifest as Manifest, tag);

const preview: Preview = {
  tags: ['autodocs'],
  render: drawElement,
  decorators: [surroundings],
  globalTypes: switches,
  initialGlobals: { theme: defaultTheme, language: 'zh-CN', asOf: '', width: 'full' },
  // The data is a long tree: what is set by one click stands before it.
  argTypesEnhancers: [({ argTypes: { data, ...rest } }) => (data ? { ...rest, data } : rest)],
  argsEnhancers: [
    ({ component, initialArgs }) =>
      typeof component === 'string'
        ? { ...defaultArgs(describedBy(component)), ...initialArgs }
        : initialArgs,
  ],
  parameters: {
    layout: 'fullscreen',
    a11y: { config: { rules: pageRules.map((id) => ({ id, enabled: false })) } },
    controls: { expanded: true, sort: 'none' },
    docs: {
      theme: brand,
      page: ElementPage,
      extractArgTypes: (tag: string) => argRows(describedBy(tag)),
      source: { transform: tagToPaste, language: 'html' },
      toc: { headingSelector: 'h2, h3', title: '本页 On this page' },
    },
    options: {
      storySort: {
        method: 'configure',
        order: [
          'Docs',
          [
            'Welcome 欢迎',
            'Portal developers 门户开发者',
            'Designers 设计师',
            'Theming teams 主题制作',
            'Data shapes 数据格式',
          ],
          'Patterns',
          'Elements',
          [
            'Roster 名单',
            'Timeline 步骤',
            'Task table 任务清单',
            'Grid map 网格',
            'Ranking board 排行',
            'Dashboard 看板',
          ],
        ],
      },
    },
  },
};

export default preview;
