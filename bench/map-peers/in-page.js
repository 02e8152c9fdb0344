import { MapChart } from 'echarts/charts';
import { GeoComponent, VisualMapComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import L from 'leaflet';

echarts.use([MapChart, GeoComponent, VisualMapComponent, CanvasRenderer]);

const statuses = ['正常', '关注', '预警', '严重', '紧急'];
const colours = ['#dbeee4', '#cfe0f6', '#fbe2a1', '#f5b484', '#bd342b'];

/** Cells like a honeycomb, in 片区 and 社区. */
function cellsOf(count) {
  const columns = Math.ceil(Math.sqrt(count * 1.3));
  const side = 0.0025;
  const areas = new Map();
  const features = [];
  for (let index = 0; index < count; index += 1) {
    const row = Math.floor(index / columns);
    const column = index % columns;
    const outer = `A${Math.floor(row / 30)}-${Math.floor(column / 30)}`;
    const inner = `${outer}/${Math.floor(row / 10)}-${Math.floor(column / 10)}`;
    areas.set(outer, { code: outer, name: `片区${outer}` });
    areas.set(inner, { code: inner, name: `社区${inner}`, parent: outer });
    const code = `g${index}`;
    areas.set(code, { code, name: `第${index}网格`, parent: inner, status: statuses[index % 5] });
    const x = 104 + (column + (row % 2) / 2) * side * 1.732;
    const y = 30.7 - row * side * 1.5;
    const ring = [0, 1, 2, 3, 4, 5, 0].map((corner) => {
      const angle = (Math.PI / 180) * (60 * corner - 30);
      return [
        Number((x + Math.cos(angle) * side).toFixed(6)),
        Number((y + Math.sin(angle) * side).toFixed(6)),
      ];
    });
    features.push({
      type: 'Feature',
      properties: { code, name: `第${index}网格` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    });
  }
  return { areas: [...areas.values()], geometry: { type: 'FeatureCollection', features } };
}

const data = {};
const dataOf = (count) => (data[count] ??= cellsOf(count));
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Until what was drawn is on screen: the frame, and the task after it. */
async function onScreen() {
  await frame();
  await new Promise((resolve) => setTimeout(resolve));
}

function place() {
  const box = document.createElement('div');
  box.style.cssText = 'width:1000px;height:640px';
  document.body.append(box);
  return box;
}

const changedOf = (count, turn) =>
  Array.from({ length: count / 100 }, (_, at) => ({
    index: (at * 100 + turn * 7) % count,
    status: (at + turn) % 5,
  }));

const peers = {
  civic: async (count) => {
    const element = document.createElement('civic-grid-map');
    const { areas, geometry } = dataOf(count);
    element.data = { areas, geometry: { ...geometry } };
    document.body.append(element);
    await element.rendered;
    return {
      update: async (changes) => {
        element.updateAreas(
          changes.map(({ index, status }) => ({ code: `g${index}`, status: statuses[status] })),
        );
        await element.rendered;
      },
      zoom: async (level) => {
        element.zoom = 2 ** level;
        // A picture that is stretched first does not count: this settles with the sharp one.
        await element.rendered;
      },
      hovered: () => element.shadowRoot.querySelector('.places'),
      remove: () => element.remove(),
    };
  },
  leaflet: async (count) => {
    const box = place();
    const map = L.map(box, { preferCanvas: true, zoomAnimation: false, fadeAnimation: false });
    const cells = [];
    const layer = L.geoJSON(dataOf(count).geometry, {
      style: () => ({ weight: 1, color: '#fff', fillOpacity: 1, fillColor: colours[cells.length % 5] }),
      onEachFeature: (_, cell) => cells.push(cell),
    });
    map.fitBounds(layer.getBounds(), { animate: false });
    layer.addTo(map);
    layer.on('mouseover', () => undefined);
    const begin = map.getZoom();
    await frame();
    return {
      update: async (changes) => {
        for (const { index, status } of changes) cells[index].setStyle({ fillColor: colours[status] });
        await frame();
      },
      zoom: async (level) => {
        map.setZoom(begin + level, { animate: false });
        await frame();
      },
      hovered: () => box.querySelector('canvas'),
      remove: () => {
        map.remove();
        box.remove();
      },
    };
  },
  echarts: async (count) => {
    const box = place();
    const { geometry } = dataOf(count);
    const values = geometry.features.map(({ properties }, index) => ({
      name: properties.name,
      value: index % 5,
    }));
    echarts.registerMap('cells', geometry);
    const chart = echarts.init(box);
    const finished = () =>
      new Promise((resolve) => {
        const done = () => {
          chart.off('finished', done);
          resolve();
        };
        chart.on('finished', done);
      });
    const visualMap = { show: false, min: 0, max: 4, inRange: { color: colours } };
    const series = { type: 'map', map: 'cells', roam: true, data: values };
    const drawn = finished();
    chart.setOption({ animation: false, visualMap, series: [series] });
    await drawn;
    return {
      update: async (changes) => {
        for (const { index, status } of changes) values[index] = { ...values[index], value: status };
        const done = finished();
        chart.setOption({ series: [{ data: values }] });
        await done;
      },
      zoom: async (level) => {
        const done = finished();
        chart.setOption({ series: [{ zoom: 2 ** level }] });
        await done;
      },
      hovered: () => box.querySelector('canvas').parentElement,
      remove: () => {
        chart.dispose();
        box.remove();
      },
    };
  },
};

const time = async (act) => {
  const begin = performance.now();
  const value = await act();
  await onScreen();
  return [performance.now() - begin, value];
};

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** A display shows 60 pictures a second: whoever takes longer than this to paint misses one. */
const frameLength = 1000 / 60;

/**
 * Changes 1 % of the cells a few times: ms until that is on screen, and frames until it is painted. A frame that the
 * work itself holds up counts as often as it should have come.
 */
async function timeUpdates(mounted, count, turn) {
  const [times, frames] = [[], []];
  for (let at = 0; at < 5; at += 1) {
    const changes = changedOf(count, turn * 5 + at);
    const begin = performance.now();
    await mounted.update(changes);
    frames.push(Math.ceil((performance.now() - begin) / frameLength));
    await onScreen();
    times.push(performance.now() - begin);
    await pause(100);
  }
  return { update: middle(times), frames: middle(frames) };
}

/** One turn of everything with one of the three: ms, and frames. */
async function timeTurn(name, count, turn) {
  dataOf(count);
  const [mount, mounted] = await time(() => peers[name](count));
  await pause(250);
  const times = { mount };
  if (count > 1000) {
    Object.assign(times, await timeUpdates(mounted, count, turn));
    await pause(250);
    [times.zoom] = await time(() => mounted.zoom(1));
    await mounted.zoom(0);
    await pause(250);
    const element = mounted.hovered();
    const { left, top, width, height } = element.getBoundingClientRect();
    const type = name === 'civic' ? 'pointermove' : 'mousemove';
    const Kind = name === 'civic' ? PointerEvent : MouseEvent;
    const begin = performance.now();
    for (let at = 0; at < 100; at += 1) {
      const clientX = left + width * (0.2 + 0.6 * (((at * 7) % 100) / 100));
      const clientY = top + height * (0.2 + 0.6 * (((at * 13) % 100) / 100));
      element.dispatchEvent(new Kind(type, { clientX, clientY, bubbles: true }));
    }
    times.hover = (performance.now() - begin) / 100;
  }
  mounted.remove();
  await pause(50);
  return times;
}

let held;
globalThis.mapPeers = {
  names: Object.keys(peers),
  timeTurn,
  prepare: (count) => void dataOf(count),
  mount: async (name, count) => {
    held = await peers[name](count);
    await onScreen();
  },
  remove: () => {
    held.remove();
    held = undefined;
  },
};
