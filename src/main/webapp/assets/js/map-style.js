// How the network map looks: colours from the stylesheet, shapes of the sectors, looks of the lines.

const HOUSE = '0 -1 1 -.28 .82 -.28 .82 .96 -.82 .96 -.82 -.28 -1 -.28';
const CROSS = '-.56 -1 .56 -1 .56 -.56 1 -.56 1 .56 .56 .56 .56 1 -.56 1 -.56 .56 -1 .56 -1 -.56 -.56 -.56';
const SHIELD = '-.84 -.94 .84 -.94 .84 -.04 .72 .36 .44 .7 0 1 -.44 .7 -.72 .36 -.84 -.04';
export const SECTORS = {
  welzijn: { shape: 'ellipse' },
  werk: { shape: 'round-rectangle' },
  inkomen: { shape: 'hexagon' },
  wonen: { shape: 'polygon', points: HOUSE, drop: 3 },
  gezondheid: { shape: 'polygon', points: CROSS },
  onderwijs: { shape: 'diamond' },
  gezin: { shape: 'round-triangle', drop: 5 },
  middenveld: { shape: 'rhomboid' },
  bestuur: { shape: 'polygon', points: SHIELD, drop: -1 },
};
export const YELLOW = '#FFC91F';

/** Reads tokens of the stylesheet as colours that a canvas knows, for the theme of this moment or for paper. */
export function palette(onPaper = false) {
  const probe = document.createElement('i');
  probe.className = onPaper ? 'kleurproef op-papier' : 'kleurproef';
  document.body.append(probe);
  const read = (token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(
    ['vlak', 'vlak-2', 'lijn', 'inkt', 'inkt-2', 'op-sector', 'route', 'route-licht', 'rand', 'rood'].map((name) => [name, read(`--${name}`)]));
  colours.sector = Object.fromEntries(Object.keys(SECTORS).map((key) => [key, read(`--s-${key}`)]));
  probe.remove();
  return colours;
}

/**
 * The Cytoscape style. Compact: small discs, names only where the attention is. Large: names from a zoom on, fields of open
 * clusters below everything, and plain lines when there are many.
 */
export function mapStyle({ compact, large = false, dense = false, scale = 1 }) {
  const c = palette();
  const look = (node) => SECTORS[node.data('sector')] ?? SECTORS.welzijn;
  const fill = (node) => c.sector[node.data('sector')] ?? c.inkt;
  const long = (node) => (String(node.data('number')).length > 2 ? 0.8 : 1);
  const arrows = (colour) => ({ 'line-color': colour, 'target-arrow-color': colour, 'source-arrow-color': colour });
  const size = (wide, narrow) => (compact ? narrow : wide);
  return [
    { selector: 'node.stop', style: {
      width: size(33, 25), height: size(33, 25), shape: (n) => look(n).shape,
      'shape-polygon-points': (n) => look(n).points ?? '-1 -1 1 -1 1 1 -1 1',
      'background-color': fill, 'border-width': 2, 'border-color': c.vlak,
      label: 'data(number)', color: c['op-sector'], 'font-family': 'Overpass', 'font-weight': 700,
      'font-size': (n) => size(14, 11.5) * long(n), 'text-valign': 'center', 'text-halign': 'center',
      'text-margin-y': (n) => look(n).drop ?? 1 } },
    { selector: 'node.generalist', style: {
      width: size(42, 28), height: size(42, 28), 'font-size': (n) => size(17, 12.5) * long(n), 'border-width': 0,
      'outline-width': size(3.5, 2), 'outline-color': fill, 'outline-offset': size(3.5, 2) } },
    { selector: 'node.project', style: {
      'outline-style': 'dashed', 'outline-width': size(3, 2), 'outline-color': fill, 'outline-offset': 3 } },
    { selector: 'node.outside', style: {
      'background-color': c.vlak, color: c.inkt, 'border-width': size(3, 2.5), 'border-color': fill } },
    { selector: 'node.name', style: {
      shape: 'rectangle', width: 1, height: 1, 'background-opacity': 0, 'border-width': 0,
      label: 'data(text)', color: c.inkt, 'font-family': 'Atkinson', 'font-weight': 500, 'font-size': 12.5,
      'text-wrap': 'wrap', 'text-max-width': 104, 'text-valign': 'bottom', 'line-height': 1.12,
      'text-background-color': c.vlak, 'text-background-opacity': size(0.88, 0), 'text-background-padding': 1.5,
      'text-background-shape': 'round-rectangle', 'text-opacity': size(1, 0), 'text-events': size('yes', 'no') } },
    { selector: 'edge', style: {
      'curve-style': 'bezier', 'control-point-step-size': 22, width: 2.6, ...arrows(c.route), opacity: 0.9,
      'target-arrow-shape': 'triangle', 'arrow-scale': 0.8, 'target-distance-from-node': 3,
      'source-distance-from-node': 3 } },
    { selector: 'edge.bent', style: {
      'curve-style': 'unbundled-bezier', 'control-point-distances': (e) => -e.data('bend'), 'control-point-weights': 0.5 } },
    { selector: 'edge.both', style: { 'source-arrow-shape': 'triangle' } },
    { selector: 'edge.warm', style: { width: size(5, 3.6), 'arrow-scale': 0.62 } },
    // Assumed: a hollow line with an open arrow.
    { selector: 'edge.assumed', style: {
      ...arrows(c['route-licht']), 'line-color': c.vlak, width: 1.2, opacity: 1, 'line-outline-width': 2.4,
      'line-outline-color': c['route-licht'], 'target-arrow-fill': 'hollow', 'source-arrow-fill': 'hollow',
      'target-arrow-width': 1.5, 'source-arrow-width': 1.5, 'arrow-scale': 0.75 } },
    { selector: 'edge.warm.assumed', style: { width: size(3.2, 2), 'line-outline-width': size(3.6, 2.8), 'arrow-scale': 0.75 } },
    { selector: 'edge.cold', style: {
      width: 1.5, 'line-style': 'dashed', 'line-dash-pattern': [5, 4], ...arrows(c.rand), 'line-outline-width': 0, opacity: 0.75 } },
    { selector: 'edge.cold.assumed', style: { 'line-dash-pattern': [1.5, 3.5] } },
    { selector: 'edge.wished', style: {
      width: 2.6, 'line-style': 'dotted', ...arrows(c.rood), 'line-outline-width': 0, 'target-arrow-shape': 'vee' } },
    ...(large ? largeStyle(c, dense, scale) : []),
    { selector: '.faded', style: { opacity: 0.13 } },
    { selector: 'node.name.faded', style: { opacity: 0.3 } },
    { selector: '.away', style: { display: 'none' } },
    { selector: 'node.name.said', style: { 'text-opacity': 1, 'text-background-opacity': 0.9, 'min-zoomed-font-size': 0 } },
    { selector: 'node.chosen', style: {
      'underlay-color': YELLOW, 'underlay-opacity': 1, 'underlay-padding': 9 * scale, 'underlay-shape': 'ellipse' } },
    { selector: 'node.field.chosen', style: { 'underlay-opacity': 0, 'border-color': YELLOW, 'border-style': 'solid', 'border-width': 7 * scale } },
    { selector: 'edge.chosen', style: { 'underlay-color': YELLOW, 'underlay-opacity': 1, 'underlay-padding': 6, opacity: 1 } },
  ];
}

/** What a map with clusters, or with very many services, looks different in. */
function largeStyle(c, dense, scale) {
  const level = (z) => ({ 'z-index-compare': 'manual', 'z-index': z });
  const diameter = (node) => 2 * node.data('r');
  const name = { label: 'data(text)', color: c.inkt, 'font-family': 'Overpass', 'font-weight': 700, 'font-size': 'data(font)', 'line-height': 1.15,
    'text-wrap': 'wrap', 'text-max-width': 'data(widest)', 'text-opacity': 'data(named)', 'text-halign': 'center',
    'text-outline-color': c.vlak, 'text-outline-width': 'data(outline)' };
  const edge = (node) => (node.data('sector') ? c.sector[node.data('sector')] : c.route);
  return [
    { selector: 'edge', style: level(1) },
    { selector: 'node.stop, node.name', style: level(3) },
    { selector: 'node.stop', style: { 'min-zoomed-font-size': 6 } },
    { selector: 'node.name', style: { 'font-size': 11.5, 'text-max-width': 84, 'min-zoomed-font-size': 8 } },
    { selector: 'node.cluster', style: {
      ...level(2), ...name, shape: 'ellipse', width: diameter, height: diameter, 'text-valign': 'data(valign)',
      'background-color': c['vlak-2'], 'border-width': (n) => Math.max(3, n.data('r') * 0.04), 'border-color': edge } },
    { selector: 'node.field', style: {
      ...level(0), ...name, shape: 'ellipse', width: diameter, height: diameter, 'text-valign': 'top', 'text-margin-y': 2,
      'background-color': c['vlak-2'], 'background-opacity': 0.45,
      'border-width': 2 * scale, 'border-style': 'dashed', 'border-color': edge } },
    { selector: 'node.name.said', style: { 'font-size': 'data(font)', 'text-max-width': 'data(widest)' } },
    { selector: 'node.cluster.said, node.field.said', style: { 'text-opacity': 1 } },
    { selector: 'edge.bundle', style: { width: 2 * scale, 'arrow-scale': 0.5 + 0.3 / scale } },
    { selector: 'edge.bundle.warm', style: { width: 4 * scale, 'arrow-scale': 0.4 + 0.3 / scale } },
    { selector: 'edge.bundle.cold', style: { width: 1.3 * scale, 'arrow-scale': 0.5 + 0.3 / scale, 'line-dash-pattern': [5 * scale, 4 * scale] } },
    { selector: 'edge.bundle', style: { opacity: 'data(weight)' } },
    ...(dense ? [
      { selector: 'edge', style: { 'curve-style': 'haystack', 'haystack-radius': 0, opacity: 0.28, 'target-arrow-shape': 'none' } },
      { selector: 'edge.warm', style: { width: 2.5 } },
      { selector: 'edge.assumed, edge.warm.assumed', style: { 'line-color': c['route-licht'], width: 1.5, 'line-outline-width': 0 } },
      { selector: 'edge.cold, edge.wished', style: { 'line-style': 'solid', width: 1 } },
      { selector: 'edge.near', style: { 'curve-style': 'bezier', opacity: 1, 'target-arrow-shape': 'triangle' } },
    ] : []),
  ];
}
