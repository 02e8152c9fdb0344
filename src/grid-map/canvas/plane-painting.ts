import { wholeView, type Camera } from './camera.js';
import type { Colouring } from './colouring.js';
import { FrameClock } from './frame-clock.js';
import { Layers, type LayerName } from './layers.js';
import { Lettering } from './lettering.js';
import { paintHeadings } from './paint-headings.js';
import { paintRings, type TraceCell } from './paint-rings.js';
import { paintTiles, repaintTiles } from './paint-tiles.js';
import { readPalette, type Palette } from './palette.js';
import type { Plan } from './plan.js';
import type { Highlights, Scene } from './scene.js';
import { SignStamps } from './sign-stamps.js';

/** How outlines are painted; comes with the map. */
export interface MapPainting {
  paintMap(context: CanvasRenderingContext2D, scene: Scene): void;
  repaintMap(context: CanvasRenderingContext2D, cells: Iterable<number>, scene: Scene): void;
  paintBorders(context: CanvasRenderingContext2D, scene: Scene): void;
  paintMapLabels(context: CanvasRenderingContext2D, scene: Scene): void;
  traceCell: TraceCell;
}

/** What is painted. */
export interface Subject {
  plan: Plan;
  camera: Camera;
  colouring: Colouring;
  dimmed(cell: number): boolean;
  highlights: Highlights;
  map: MapPainting | null;
}

/** More device px than this a CSS px nobody sees, and memory grows with the square. */
const mostRatio = 2;
const printRatio = 3;
/** A picture that takes longer than this to paint, in ms, is stretched first while it is zoomed or moved. */
const quick = 9;
/** So long after the last move it is painted sharp, in ms. */
const restTime = 45;
/** A step this long after the move before, in ms, is one alone and no part of a movement. */
const pause = 150;

/** All layers, painted as far as something of them changed, at most once a frame. */
export class PlanePainting {
  readonly #place: HTMLElement;
  readonly #layers: Layers;
  readonly #subject: () => Subject | null;
  readonly #clock = new FrameClock(() => this.#paint());
  readonly #stamps = new SignStamps();
  readonly #lettering = new Lettering();
  readonly #stale = new Set<LayerName>();
  readonly #changed = new Set<number>();
  readonly #told: () => void;
  #palette: Palette | null = null;
  #ratio = 0;
  #painted: Camera = wholeView;
  #cost = 0;
  #ringed = false;
  #moved = -Infinity;
  #rest = 0;
  #rested: Promise<void> = Promise.resolve();
  #wake: () => void = () => undefined;
  #keys = new Uint8Array(0);

  constructor(place: HTMLElement, parts: { subject(): Subject | null; painted(): void }) {
    this.#place = place;
    this.#layers = new Layers(place.querySelector<HTMLElement>('.layers')!);
    this.#subject = parts.subject;
    this.#told = parts.painted;
  }

  /** Settles when all asked for so far is on the canvas, and sharp. */
  get done(): Promise<void> {
    return this.#rested.then(() => this.#clock.done);
  }

  stop(): void {
    this.#endRest();
    this.#clock.stop();
  }

  #endRest(): void {
    clearTimeout(this.#rest);
    this.#rest = 0;
    this.#wake();
  }

  /** Colours of the theme are others. */
  repaintInTheme(): void {
    this.#palette = null;
    this.repaintAll();
  }

  repaintAll(): void {
    this.#endRest();
    for (const layer of ['ground', 'names', 'rings'] as const) this.#stale.add(layer);
    this.#clock.request();
  }

  repaint(layer: LayerName): void {
    this.#stale.add(layer);
    this.#clock.request();
  }

  repaintCells(cells: Iterable<number>): void {
    for (const cell of cells) this.#changed.add(cell);
    this.#clock.request();
  }

  /** Paints at once what was asked for. */
  now(): void {
    this.#clock.now();
  }

  /**
   * The camera moved: stretched at once and sharp after a rest, or sharp at once where that is quick or nothing
   * else moves it.
   *
   * @param isStep One of a key, a button or the page, not of a pointer on its way.
   */
  follow(camera: Camera, isStep: boolean): void {
    const now = performance.now();
    const isAlone = isStep && now - this.#moved > pause;
    this.#moved = now;
    if (this.#cost < quick || isAlone) return this.repaintAll();
    this.#layers.stretch(this.#painted, camera);
    clearTimeout(this.#rest);
    if (this.#rest === 0) this.#rested = new Promise((resolve) => (this.#wake = resolve));
    this.#rest = setTimeout(() => this.repaintAll(), restTime) as unknown as number;
    return undefined;
  }

  /** Paints at once, finely enough for paper, or as on screen again. */
  print(isPaper: boolean): void {
    this.#ratio = isPaper ? printRatio : 0;
    this.repaintInTheme();
    this.#clock.now();
  }

  #screenRatio(): number {
    return this.#ratio === printRatio ? printRatio : Math.min(mostRatio, devicePixelRatio || 1);
  }

  #paint(): void {
    const subject = this.#subject();
    if (!subject) return;
    const ratio = this.#screenRatio();
    if (ratio !== this.#ratio || !this.#palette) {
      this.#ratio = ratio;
      this.#palette = readPalette(this.#place, ratio);
      for (const layer of ['ground', 'names', 'rings'] as const) this.#stale.add(layer);
    }
    const scene = this.#sceneOf(subject, this.#palette);
    const begin = performance.now();
    if (this.#stale.has('ground')) {
      this.#paintGround(subject, scene);
      this.#cost = performance.now() - begin;
    } else if (this.#changed.size > 0) this.#paintChanged(subject, scene);
    if (this.#stale.has('names')) this.#paintNames(subject, scene);
    if (this.#stale.has('rings')) this.#paintRings(subject, scene);
    this.#stale.clear();
    this.#changed.clear();
    this.#told();
  }

  #sceneOf({ plan, camera, colouring, dimmed }: Subject, palette: Palette): Scene {
    return {
      plan,
      camera,
      palette,
      dimmed,
      keys: this.#keys,
      frame: plan.size,
      ratio: this.#ratio,
      caption: colouring.caption,
      shares: colouring.shares,
      lettering: this.#lettering,
      stamps: this.#stamps,
    };
  }

  #paintGround({ plan, camera, colouring, map }: Subject, scene: Scene): void {
    if (this.#keys.length !== plan.cells.length) this.#keys = new Uint8Array(plan.cells.length);
    const keys = this.#keys;
    plan.cells.forEach((area, cell) => (keys[cell] = colouring.keyOf(area)));
    const context = this.#layers.blank('ground', plan.size, this.#ratio);
    const painted = { ...scene, keys };
    if (map && plan.shapes) map.paintMap(context, painted);
    else paintTiles(context, painted);
    this.#painted = camera;
    this.#layers.stretch(camera, camera);
  }

  #paintChanged({ plan, colouring, map }: Subject, scene: Scene): void {
    for (const cell of this.#changed) this.#keys[cell] = colouring.keyOf(plan.cells[cell]!);
    // A picture that is stretched is painted anew in a moment.
    if (scene.camera !== this.#painted) return;
    const context = this.#layers.context('ground');
    if (map && plan.shapes) map.repaintMap(context, this.#changed, scene);
    else repaintTiles(context, this.#changed, scene);
  }

  #paintNames({ plan, map }: Subject, scene: Scene): void {
    const context = this.#layers.blank('names', plan.size, this.#ratio);
    if (!map || !plan.shapes) return paintHeadings(context, scene);
    map.paintBorders(context, scene);
    return map.paintMapLabels(context, scene);
  }

  #paintRings({ plan, map, highlights }: Subject, scene: Scene): void {
    const before = this.#ringed;
    this.#ringed = false;
    let opened: CanvasRenderingContext2D | undefined;
    const open = () => {
      this.#ringed = true;
      return (opened ??= this.#layers.blank('rings', plan.size, this.#ratio));
    };
    paintRings(open, highlights, { scene, trace: map?.traceCell ?? (() => undefined) });
    // A canvas takes as long to wipe as to paint; mostly there is nothing on it, and nothing to come.
    if (before && !this.#ringed) this.#layers.blank('rings', plan.size, this.#ratio);
  }
}
