import type { Decorator, Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { action } from 'storybook/actions';
import { vars } from '../src/element/vars.js';
import { defaultTheme, themeClass, themeNames } from './themes.js';

/** What the toolbar offers beside the themes. */
export const switches: NonNullable<Preview['globalTypes']> = {
  language: {
    description: 'Language of the elements 界面语言',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        { value: 'zh-CN', title: '中文' },
        { value: 'en', title: 'English' },
      ],
    },
  },
  asOf: {
    description: 'Day the display holds for 截至日期',
    toolbar: {
      title: 'As of',
      icon: 'calendar',
      dynamicTitle: true,
      items: [
        { value: '', title: 'As of: the data’s day' },
        ...['2017-09-20', '2018-10-08', '2019-06-30', '2021-05-10', '2021-06-30', '2022-12-31'].map(
          (day) => ({
            value: day,
            title: `As of ${day}`,
          }),
        ),
      ],
    },
  },
  width: {
    description: 'Room the story gets 宽度',
    toolbar: {
      title: 'Width',
      icon: 'mobile',
      dynamicTitle: true,
      items: [
        { value: 'full', title: 'Full width' },
        ...['320', '360', '480', '768', '1024', '1440'].map((width) => ({
          value: width,
          title: `${width} px`,
        })),
      ],
    },
  },
};

const events = ['civic-select', 'civic-clear', 'civic-load', 'civic-error'];
const heard = Object.fromEntries(events.map((name) => [name, action(name)]));

function tell(event: Event): void {
  heard[event.type]?.((event as CustomEvent).detail);
}

/** The theme, language, day and room that the toolbar asks for; events of the elements go to the actions. */
export const surroundings: Decorator = (story, { args, globals, viewMode }) => {
  const theme = themeNames.includes(globals['theme']) ? globals['theme'] : defaultTheme;
  const width = Number(globals['width']);
  const asOf = args['asOf'] || globals['asOf'] || undefined;
  return html`<div
    class=${`surroundings ${viewMode} ${themeClass(defaultTheme)} ${themeClass(theme)}`}
    lang=${globals['language']}
    @civic-select=${tell}
    @civic-clear=${tell}
    @civic-load=${tell}
    @civic-error=${tell}
  >
    <div class="room" ${vars({ 'max-width': width > 0 ? `${width}px` : 'none' })}>
      ${story({ args: { ...args, asOf } })}
    </div>
  </div>`;
};
