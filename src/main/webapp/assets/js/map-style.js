// How the network map looks: colours from the stylesheet, shapes of the sectors, looks of the lines.

const HOUSE = '0 -1 1 -.28 .82 -.28 .82 .96 -.82 .96 -.82 -.28 -1 -.28';
const CROSS = '-.56 -1 .56 -1 .56 -.56 1 -.56 1 .56 .56 .56 .56 1 -.56 1 -.56 .56 -1 .56 -1 -.56 -.56 -.56';
const SHIELD = '-.84 -.94 .84 -.94 .84 -.04 .72 .36 .44 .7 0 1 -.44 .7 -.72 .36 -.84 -.04';
const SECTORS = {
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
const YELLOW = '#FFC91F';

/** Reads tokens of the stylesheet as colours that a canvas knows, for the theme of this moment. */
function palette() {
  const probe = document.createElement('i');
  probe.className = 'kleurproef';
  document.body.append(probe);
  const read = (token) => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(
    ['vlak', 'inkt', 'op-sector', 'route', 'route-licht', 'rand', 'rood'].map((name) => [name, read(`--${name}`)]));
  colours.sector = Object.fromEntries(Object.keys(SECTORS).map((key) => [key, read(`--s-${key}`)]));
  probe.remove();
  return colours;
}

/** The Cytoscape style. Compact: small discs, names only where the attention is. */
export function mapStyle(compact) {
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
    { selector: '.faded', style: { opacity: 0.13 } },
    { selector: 'node.name.faded', style: { opacity: 0.3 } },
    { selector: 'node.name.said', style: { 'text-opacity': 1, 'text-background-opacity': 0.9 } },
    { selector: 'node.chosen', style: {
      'underlay-color': YELLOW, 'underlay-opacity': 1, 'underlay-padding': 9, 'underlay-shape': 'ellipse' } },
    { selector: 'edge.chosen', style: { 'underlay-color': YELLOW, 'underlay-opacity': 1, 'underlay-padding': 6, opacity: 1 } },
  ];
}
