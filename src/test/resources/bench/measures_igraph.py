"""The measures of a network by igraph, with the seconds each takes.

Usage: python3 measures_igraph.py NODES.csv ARCS.csv [all]
NODES.csv: group, a number from 0; one row for each node, in order. ARCS.csv: from,to from 0.
Writes one JSON object: measure -> {"seconds": s, "value": v}. With "all" also what takes minutes
at the size of Flanders: distances and betweenness.
"""
import csv
import json
import resource
import sys
import time

import igraph


def numbers(path):
    with open(path, newline="") as file:
        return [[int(value) for value in row] for row in csv.reader(file)]


def main():
    groups = [row[0] for row in numbers(sys.argv[1])]
    arcs = numbers(sys.argv[2])
    out = {}

    def measure(name, compute):
        start = time.perf_counter()
        value = compute()
        out[name] = {"seconds": time.perf_counter() - start, "value": value}
        return value

    n = len(groups)
    holder = {}

    def build():
        holder["g"] = igraph.Graph(n=n, edges=arcs, directed=True).simplify()
        holder["u"] = holder["g"].as_undirected(mode="collapse")
        return None

    measure("build", build)
    g, u = holder["g"], holder["u"]

    def fragmentation():
        sizes = u.connected_components().sizes()
        return 1 - sum(s * (s - 1) for s in sizes) / (n * (n - 1))

    measure("density", g.density)
    measure("reciprocity", g.reciprocity)
    measure("weakComponents", lambda: len(u.connected_components()))
    measure("strongComponents", lambda: len(g.connected_components(mode="strong")))
    measure("fragmentation", fragmentation)
    measure("cutPoints", lambda: len(u.articulation_points()))
    measure("bridges", lambda: len(u.bridges()))
    measure("coreness", lambda: max(u.coreness()))
    measure("assortativity", lambda: u.assortativity_nominal(groups, directed=False))
    measure("modularity", lambda: u.modularity(groups))
    measure("constraint", lambda: sum(c for c in u.constraint() if c == c))

    def leiden():
        igraph.set_random_number_generator(__import__("random").Random(1))
        found = u.community_leiden(objective_function="modularity", n_iterations=-1)
        return found.modularity

    measure("communities", leiden)
    if len(sys.argv) > 3:
        def distance_weighted():
            total = sum(u.harmonic_centrality(normalized=True))
            return 1 - total / n

        measure("distanceWeightedFragmentation", distance_weighted)
        measure("betweenness", lambda: max(g.betweenness()))
    out["peakMegabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    json.dump(out, sys.stdout)


main()
