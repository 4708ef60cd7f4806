// Where things stand on the canvas. The server gives the places; nothing is laid out here.
// A small map stretches with the canvas: places stay, letters keep their size. A larger one has its own size and is looked at as a whole.
import { network } from './map-network.js';

/** A small canvas or many discs: small discs, names only where the attention is. */
export const isCompact = (canvas) => network.small && (canvas.clientWidth < 560 || network.services.length > 60);

/** More lines than this are drawn straight and plain, and not at all while the map moves. */
const MANY = 500;
export const isDense = () => network.lines.length > MANY;

function spot(mark, canvas) {
  if (!network.small) return { x: mark.x, y: mark.y };
  const [left, top, right, bottom] = network.frame;
  const part = (value, least, most) => (value - least) / (most - least || 1);
  const narrow = canvas.clientWidth < 560;
  const side = narrow ? 28 : 64;
  const width = Math.max(canvas.clientWidth, 280) - 2 * side;
  const height = Math.max(canvas.clientHeight, 380) - (narrow ? 74 : 96);
  return { x: side + part(mark.x, left, right) * width, y: 36 + part(mark.y, top, bottom) * height };
}

/** A line that would run through another mark bends round it: otherwise it suggests a stop. */
function bendLines(cy, compact) {
  const stops = cy.nodes('.stop, .cluster').map((node) => ({ node, id: node.id(), ...node.position(),
    room: node.hasClass('cluster') ? node.data('r') + 6 : (node.hasClass('generalist') ? 36 : 25) * (compact ? 0.75 : 1) }));
  cy.edges().forEach((edge) => {
    const [from, to] = [edge.data('source'), edge.data('target')];
    const a = edge.source().position();
    const b = edge.target().position();
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const length = Math.hypot(dx, dy) || 1;
    let bend = 0;
    for (const { id, x, y, room } of stops) {
      if (id === from || id === to) continue;
      const along = ((x - a.x) * dx + (y - a.y) * dy) / length ** 2;
      const off = ((x - a.x) * dy - (y - a.y) * dx) / length;
      if (along < 0.06 || along > 0.94 || Math.abs(off) >= room) continue;
      const needed = (room + 12 - Math.abs(off)) / Math.max(2 * along * (1 - along), 0.2);
      if (needed > Math.abs(bend)) bend = (off > 0 ? -1 : 1) * needed;
    }
    // bundles in a crowd stay nearly straight: a wide bow would say more than it means
    if (!network.small) bend = Math.max(-length / 5, Math.min(length / 5, bend));
    edge.data('bend', bend).toggleClass('bent', bend !== 0);
  });
}

/** How far below its disc the name of a service stands. */
function nameBelow(service, compact) {
  if (compact) return 15;
  return service.lens === 'GENERALIST' || service.project ? 30 : 18;
}

/** Puts every mark in its place, and the names under the discs. */
export function place(cy, canvas) {
  const compact = isCompact(canvas);
  cy.batch(() => {
    for (const service of network.services) {
      const { x, y } = spot(service, canvas);
      cy.$id(service.id).position({ x, y });
      cy.$id(`name:${service.id}`).position({ x, y: y + nameBelow(service, compact) });
    }
    for (const cluster of network.clusters) cy.$id(cluster.id).position({ x: cluster.x, y: cluster.y });
  });
  if (!isDense()) cy.batch(() => bendLines(cy, compact));
}

/** The size of the disc that stands for a closed cluster: as much of its room as its services would fill. */
export const discRadius = (cluster) => 0.46 * network.step * Math.sqrt(cluster.size) + 0.34 * network.step;

/** Shows the whole map. */
export function showWhole(cy) {
  if (network.small) return cy.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  cy.minZoom(0.01).maxZoom(10); // no limit while looking for it
  cy.fit(undefined, 18);
  const zoom = cy.zoom();
  cy.minZoom(Math.min(zoom, 0.5) * 0.8).maxZoom(2.6);
}

/** How much thicker lines between clusters are drawn, so that they can be told apart on the whole map. */
export const lineScale = (cy) => Math.min(5, Math.max(1, 0.75 / cy.zoom()));

/**
 * Names the clusters at a size that can be read at this zoom, the largest first. A name that would lie over another one
 * waits until there is room.
 */
export function nameClusters(cy) {
  const LEAST = 13;
  const zoom = cy.zoom();
  const taken = [];
  const nodes = cy.nodes('.cluster, .field').sort((a, b) => b.data('size') - a.data('size'));
  cy.batch(() => nodes.forEach((node) => {
    const radius = node.data('r');
    const font = Math.max(radius * (node.hasClass('field') ? 0.1 : 0.2), LEAST / zoom);
    const widest = Math.max(1.7 * radius, 96 / zoom);
    const letters = Math.max(...node.data('text').split('\n').map((line) => line.length));
    const width = Math.min(widest, letters * font * 0.56);
    const rows = node.data('text').split('\n').reduce((sum, line) => sum + Math.ceil((line.length * font * 0.56) / widest), 0);
    const { x, y } = node.position();
    const middle = node.hasClass('field') ? y - radius - font * 0.6 : y;
    const box = { left: x - width / 2, right: x + width / 2, top: middle - rows * font * 0.6, bottom: middle + rows * font * 0.6 };
    const free = taken.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
    if (free) taken.push(box);
    node.data({ font, widest, named: free ? 1 : 0, back: width > 1.8 * radius ? 0.85 : 0 });
  }));
}
