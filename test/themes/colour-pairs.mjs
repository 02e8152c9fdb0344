// What stands on what in the styles of src, by the names of the tokens. contrast.test.mjs holds this list
// against the styles: a colour that they use and this list does not know is a failure.

/** Where rows and parts of an element stand: at rest, under the pointer, chosen. */
const rows = ['--_surface', '--_sunken', '--_brand-soft'];

/** Ink of text and signs → grounds below it. */
export const inks = {
  '--_text': [...rows, '--_page', '--_due-soon-soft', '--_none-soft'],
  '--_muted': [...rows, '--_page', '--_none-soft'],
  '--_brand': rows,
  '--_on-brand': ['--_brand'],
  '--_done': [...rows, '--_done-soft'],
  '--_on-track': [...rows, '--_on-track-soft'],
  '--_due-soon': [...rows, '--_due-soon-soft'],
  '--_overdue': [...rows, '--_overdue-soft'],
  '--_ongoing': [...rows, '--_ongoing-soft'],
  '--_none': [...rows, '--_none-soft'],
  '--_on-ok': ['--_tone-ok'],
  '--_on-info': ['--_tone-info'],
  '--_on-warn': ['--_tone-warn'],
  '--_on-serious': ['--_tone-serious'],
  '--_on-critical': ['--_tone-critical'],
  '--_on-none': [...rows, '--_tone-none'],
};

/**
 * Lines of controls, bars, marks and the ring of the focus → grounds beside them. Bars and meters lie on a track of
 * `none-soft`; the strip of progress in a phase's bar on the bar's tint.
 */
export const shapes = {
  '--_control-line': ['--_surface', '--_sunken', '--_brand-soft'],
  '--_brand': [...rows, '--_page', '--_none-soft'],
  '--_bar': [...rows, '--_none-soft'],
  '--_done': [...rows, '--_none-soft', '--_done-soft'],
  '--_on-track': [...rows, '--_on-track-soft'],
  '--_due-soon': [...rows, '--_due-soon-soft'],
  '--_overdue': [...rows, '--_none-soft', '--_overdue-soft'],
  '--_ongoing': [...rows, '--_ongoing-soft'],
  '--_none': [...rows, '--_none-soft'],
  '--_muted': ['--_surface', '--_none-soft'],
};

/**
 * Colours that tell nothing by themselves: hairlines, grounds of loading bones, hatching below a label with a
 * ground of its own, markers of list items.
 */
export const decoration = ['--_line', '--_line-strong'];

/** Grounds that a tile, badge or swatch takes from its tone; its ink comes with it. */
export const toned = { '--_fill': '--_ink' };

/** Rules whose `color` is no text: lines of the trend's canvas, its grid, the bullets of a list. */
export const drawn = /trend\.styles\.ts \.(?:line-\d|plot-grid)$|li::marker$/;
