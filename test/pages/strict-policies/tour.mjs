import { tourOfElements } from './tour-of-elements.mjs';
import { tourOfPage } from './tour-of-page.mjs';

/** What a visitor and a page's own scripts do: name of the step → the doing, which fails where nothing comes of it. */
export const tour = { ...tourOfElements, ...tourOfPage };

/** The steps on which a page stands or falls: templates, adopted sheets, later chunks, the chart. */
export const briefTour = Object.fromEntries(
  [
    'draws every element from a property, from inline JSON and from an address',
    'styles them by adopted sheets',
    'draws the trend on a canvas, which answers the pointer',
    'speaks English once the page does, and Chinese again',
    'takes on a theme from a style sheet, and puts it off',
  ].map((name) => [name, tour[name]]),
);
