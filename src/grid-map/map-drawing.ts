export { gridMapMessages as messages } from '../locales/zh-CN/grid-map.js';
export { areaSheet } from './area-sheet.js';
export { gridMapView } from './grid-map-view.js';
export { styles } from './grid-map.styles.js';
export { legendKey } from './legend.js';
export { levelsText } from './map-context.js';
export { renderMap } from './map-template.js';
export { isMove, nextTile } from './tile-moves.js';
