// What the map shows, as the server sent it: services, clusters of services, paths, and bundles of paths between clusters.
// Services and clusters are marks; the id of a cluster is 'groep:' and its key.

const CLUSTER = 'groep:';

/** The look of a bundle follows the share of warm paths: half or more, a fifth or more, less. */
function bundleLine({ paths, warm }) {
  if (paths === 0) return 'wished';
  return warm / paths >= 0.5 ? 'warm' : warm / paths >= 0.2 ? 'guided' : 'cold';
}

function unfold(data) {
  const word = (index) => data.words[index];
  const services = data.services.map((service) => ({
    shortName: '', until: null, ...service,
    organisation: word(service.organisation), lensName: word(service.lensName), lensText: word(service.lensText),
    evidenceName: word(service.evidenceName), waiting: word(service.waiting), sectorName: data.sectors[service.sector],
    href: `${data.base}/dienst/${service.number || service.id}`, routeHref: `${data.base}/routes?van=${service.id}`,
    cluster: service.cluster && CLUSTER + service.cluster,
  }));
  const clusters = data.clusters.map((cluster) => ({ ...cluster, id: CLUSTER + cluster.key, isCluster: true }));
  const mark = (position) => (position < 0 ? clusters[-1 - position] : services[position]).id;
  const paths = data.paths.map(([id, from, to, assumed, line, handoverName, evidenceName, statusName]) => ({
    id, from: mark(from), to: mark(to), assumed: assumed === 1, line: word(line), count: word(line) === 'wished' ? 0 : 1,
    handoverName: word(handoverName), evidenceName: word(evidenceName), statusName: word(statusName),
  }));
  const bundles = data.bundles.map(([from, to, count, warm, wished]) => ({
    id: `${mark(from)}>${mark(to)}`, from: mark(from), to: mark(to), isBundle: true, assumed: false,
    count, warm, wished, line: bundleLine({ paths: count, warm }),
  }));
  return { services, clusters, lines: [...paths, ...bundles] };
}

export const network = {
  services: [], clusters: [], lines: [], byId: new Map(), from: new Map(), to: new Map(), total: 0, shown: 0, small: true,
  load(data) {
    const { services, clusters, lines } = unfold(data);
    Object.assign(this, { services, clusters, lines, total: data.total, shown: data.shown, small: data.small,
      frame: data.frame, step: data.step, date: data.date, dateText: data.dateText, sectors: data.sectors });
    this.byId = new Map([...services, ...clusters].map((mark) => [mark.id, mark]));
    this.from = by(lines, 'from');
    this.to = by(lines, 'to');
  },
  /** A service or a cluster. */
  mark(id) { return this.byId.get(id); },
  /** All marks in the order of the keyboard: each cluster, and after an open one its services. */
  marks() {
    if (!this.clusters.length) return this.services;
    const inside = by(this.services, 'cluster');
    return this.clusters.flatMap((cluster) => [cluster, ...(inside.get(cluster.id) ?? [])]);
  },
  inside(id) { return this.services.filter((service) => service.cluster === id); },
  out(id) { return this.from.get(id) ?? []; },
  in(id) { return this.to.get(id) ?? []; },
  neighbours(id) { return [...new Set([...this.out(id).map((line) => line.to), ...this.in(id).map((line) => line.from)])]; },
  /** What the address calls a mark: the number of a service, or its id when it has none. */
  nameInAddress(id) { return this.mark(id)?.number || id; },
  find(name) { return this.services.find((service) => service.number === name || service.id === name) ?? this.byId.get(name); },
  /** How many paths exist among lines. */
  count(lines) { return lines.reduce((sum, line) => sum + line.count, 0); },

  /** There and back of the same kind is one line with two arrows: a calmer picture. Bundles always are. */
  drawn() {
    const result = new Map();
    for (const line of this.lines) {
      const kind = line.isBundle ? '' : `${line.line} ${line.assumed}`;
      const back = result.get(`${line.to} ${line.from} ${kind}`);
      if (back?.length === 1) back.push(line);
      else result.set(`${line.from} ${line.to} ${kind}${result.has(`${line.from} ${line.to} ${kind}`) ? line.id : ''}`, [line]);
    }
    return [...result.values()].map((paths) => {
      if (!paths[0].isBundle) return { paths, line: paths[0].line, count: 1 };
      const sum = (name) => paths.reduce((total, bundle) => total + bundle[name], 0);
      return { paths, line: bundleLine({ paths: sum('count'), warm: sum('warm') }), count: sum('count') || sum('wished') };
    });
  },
};

function by(list, name) {
  const groups = new Map();
  for (const item of list) {
    if (groups.has(item[name])) groups.get(item[name]).push(item);
    else groups.set(item[name], [item]);
  }
  return groups;
}
