// Where things stand on the canvas. The server gives the places; nothing is laid out here.
// A small map stretches with the canvas: places stay, letters keep their size. A larger one has its own size and is looked at as a whole.
import { network } from './map-network.js';

/** A small canvas or many discs: small discs, names only where the attention is. */
export const isCompact = (canvas) => network.small && (canvas.clientWidth < 560 || network.services.length > 60);

/** More lines than this are drawn straight and plain, and not at all while the map moves. */
const MANY = 500;
export const isDense = () => network.lines.length > MANY && !isOnDemand();

/** More lines than this tell nothing: then only those of the chosen mark are drawn. */
const TOO_MANY = 2500;
export const isOnDemand = () => network.lines.length > TOO_MANY;

/** With more services than this, only names that can be read now are there at all. */
const MANY_SERVICES = 300;
export const isCrowded = () => network.services.length > MANY_SERVICES;

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

const placeName = (cy, service, { x, y }, compact) => cy.$id(`name:${service.id}`).position({ x, y: y + nameBelow(service, compact) });

/** Names the services that are in view and near enough, and no others. */
export function nameServices(cy, nameElement, chosen) {
  const { x1, x2, y1, y2 } = cy.extent();
  const readable = 11.5 * cy.zoom() >= 8;
  const wanted = network.services.filter((service) => service.id === chosen
    || (readable && service.x > x1 && service.x < x2 && service.y > y1 && service.y < y2));
  cy.batch(() => {
    const keep = new Set(wanted.map((service) => `name:${service.id}`));
    cy.nodes('.name').filter((node) => !keep.has(node.id())).remove();
    const fresh = wanted.filter((service) => cy.$id(`name:${service.id}`).empty());
    cy.add(fresh.map(nameElement));
    fresh.forEach((service) => placeName(cy, service, service, false));
  });
}

/** Puts every mark in its place, and the names under the discs. */
export function place(cy, canvas) {
  const compact = isCompact(canvas);
  cy.batch(() => {
    for (const service of network.services) {
      const at = spot(service, canvas);
      cy.$id(service.id).position(at);
      placeName(cy, service, at, compact);
    }
    for (const cluster of network.clusters) cy.$id(cluster.id).position({ x: cluster.x, y: cluster.y });
  });
  if (!isDense()) cy.batch(() => bendLines(cy, compact));
}

/** The size of the disc that stands for a closed cluster: as much of its room as its services would fill. */
export const discRadius = (cluster) => 0.46 * network.step * Math.sqrt(cluster.size) + 0.34 * network.step;

/** Shows the whole map: all marks with what surrounds them, whatever is drawn of them. */
export function showWhole(cy) {
  if (network.small) return cy.minZoom(0.5).maxZoom(2.6).viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  const rooms = [...network.clusters.map(({ x, y, r, open, ...c }) => ({ x, y, r: open ? r + 24 : discRadius(c) + 8 })),
    ...network.services.map(({ x, y }) => ({ x, y, r: network.step / 2 }))];
  if (!rooms.length) return cy;
  const [x1, x2] = [Math.min(...rooms.map((m) => m.x - m.r)), Math.max(...rooms.map((m) => m.x + m.r))];
  const [y1, y2] = [Math.min(...rooms.map((m) => m.y - m.r)), Math.max(...rooms.map((m) => m.y + m.r))];
  const edge = 14;
  const zoom = Math.min((cy.width() - 2 * edge) / (x2 - x1), (cy.height() - 2 * edge) / (y2 - y1), 1.6);
  cy.minZoom(Math.min(zoom, 0.5) * 0.8).maxZoom(2.6);
  return cy.viewport({ zoom, pan: { x: (cy.width() - zoom * (x1 + x2)) / 2, y: (cy.height() - zoom * (y1 + y2)) / 2 } });
}

/** How much thicker lines between clusters are drawn, so that they can be told apart on the whole map. */
export const lineScale = (cy) => Math.min(5, Math.max(1, 0.75 / cy.zoom()));

/**
 * Names the clusters at a size that can be read at this zoom, the largest first. A name that would lie over another one
 * goes under or over its cluster (one much wider than its cluster goes there first), and waits until there is room when
 * that does not help.
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
    const half = rows * font * 0.6;
    const isField = node.hasClass('field');
    const middles = { top: y - radius - (isField ? font * 0.6 : half), center: y, bottom: y + radius + half };
    const box = (place) => ({ left: x - width / 2, right: x + width / 2, top: middles[place] - half, bottom: middles[place] + half });
    const isFree = (one) => taken.every((other) => one.right < other.left || one.left > other.right || one.bottom < other.top || one.top > other.bottom);
    const places = isField ? ['top'] : width > 3.2 * radius ? ['bottom', 'top', 'center'] : ['center', 'bottom', 'top'];
    const place = places.find((one) => isFree(box(one)));
    if (place) taken.push(box(place));
    node.data({ font, widest, named: place ? 1 : 0, outline: 3 / zoom, valign: place || places[0] });
  }));
}
