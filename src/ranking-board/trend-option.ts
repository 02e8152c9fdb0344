import { axisText, reachesTheWhole, type TrendLine, type TrendView } from './trend-view.js';

/** Colours and letters of the page, which a canvas cannot inherit. */
export interface TrendLook {
  font: string;
  /** Size of small text in px. */
  size: number;
  text: string;
  muted: string;
  grid: string;
  /** By `Mark.color`. */
  lines: readonly string[];
}

/** One picture of a trend. */
export interface TrendPicture {
  trend: TrendView;
  /** Ids of the lines that stand out; none of them when nothing is selected. */
  chosen: ReadonlySet<string>;
  look: TrendLook;
  /** Width of the drawing in CSS px. */
  width: number;
}

/** Below this there is room for a name at the end of a line, but not for its figure too. */
const narrow = 520;
/** From this many lines on, labels that would overlap are left out; the table names them all. */
const crowded = 12;

/** Room that a text needs, in letters: Chinese ones are as wide as they are high, others about half. */
function letters(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.56), 0);
}

function labelOf(line: TrendLine, width: number): string {
  const known = line.texts.filter((_, index) => line.values[index] !== null);
  return width < narrow ? line.name : `${line.name} ${known[known.length - 1] ?? ''}`;
}

/** Space right of the plot for the labels: what the longest needs, at most a third of the width. */
function labelRoom({ trend, look, width }: TrendPicture): number {
  const longest = Math.max(0, ...trend.lines.map((line) => letters(labelOf(line, width))));
  return Math.min(width * 0.34, (longest + 1) * look.size + 12);
}

function series(line: TrendLine, picture: TrendPicture): Record<string, unknown> {
  const { chosen, look, trend, width } = picture;
  const isChosen = chosen.has(line.id);
  const opacity = chosen.size > 0 && !isChosen ? 0.3 : 1;
  const color = look.lines[line.mark.color] ?? look.text;
  return {
    type: 'line',
    id: line.id,
    name: line.name,
    // A gap stays a gap: a line across it would claim figures that nobody gave.
    data: line.values.map((value) => value ?? '-'),
    symbol: `path://${line.mark.shape}`,
    symbolSize: isChosen ? look.size * 0.85 : look.size * 0.7,
    showAllSymbol: true,
    triggerEvent: true,
    itemStyle: { color, opacity },
    lineStyle: {
      color,
      opacity,
      width: isChosen ? 4 : 2,
      type: line.mark.dash.length > 0 ? line.mark.dash : 'solid',
    },
    z: isChosen ? 4 : 3,
    endLabel: {
      show: true,
      formatter: labelOf(line, width),
      color: opacity < 1 ? look.muted : look.text,
      fontWeight: isChosen ? 700 : 400,
      distance: 8,
      // Keeps labels apart where one is moved to let another be read.
      lineHeight: look.size * 1.4,
      width: labelRoom(picture) - 10,
      overflow: 'truncate',
    },
    labelLayout:
      trend.lines.length > crowded && !isChosen ? { hideOverlap: true } : { moveOverlap: 'shiftY' },
    emphasis: { focus: 'series', lineStyle: { width: 4 } },
    blur: { lineStyle: { opacity: 0.3 }, itemStyle: { opacity: 0.3 } },
  };
}

/** What ECharts is to draw; pure. No animation: figures of a bulletin do not need to arrive. */
export function trendOption(picture: TrendPicture): Record<string, unknown> {
  const { trend, look, width } = picture;
  const { font, size, muted, grid, text } = look;
  const label = { color: muted, fontSize: size, fontFamily: font };
  const axisLine = { show: true, lineStyle: { color: grid } };
  return {
    animation: false,
    textStyle: { fontFamily: font, fontSize: size, color: text },
    grid: { left: 2, top: size, bottom: 2, right: labelRoom(picture), outerBoundsMode: 'same' },
    xAxis: {
      type: 'category',
      boundaryGap: false,
      data: trend.periods.map(({ short }) => short),
      axisLine,
      axisTick: { show: false },
      axisLabel: { ...label, margin: size, hideOverlap: true, showMaxLabel: true },
    },
    yAxis: {
      type: 'value',
      // Lines are read by their slope, not by their height above zero as bars are.
      scale: true,
      inverse: false,
      splitNumber: width < narrow ? 3 : 4,
      max: ({ max }: { max: number }) => (reachesTheWhole(max, trend.measure) ? 1 : null),
      axisLabel: { ...label, formatter: (value: number) => axisText(value, trend) },
      splitLine: { lineStyle: { color: grid } },
    },
    series: trend.lines.map((line) => series(line, picture)),
  };
}
