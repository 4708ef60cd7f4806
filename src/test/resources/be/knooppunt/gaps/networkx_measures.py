"""Calculates measures of an exported network with networkx alone, for comparison.

usage: python3 networkx_measures.py LINKS.csv PARTIES.csv directed|undirected
writes one line for each figure: name, space, value
"""
import csv
import sys

import networkx as nx

links, parties, direction = sys.argv[1:4]
with open(parties, encoding="utf-8", newline="") as file:
    nodes = {row["id"]: row["sector"] for row in csv.DictReader(file)}
with open(links, encoding="utf-8", newline="") as file:
    arcs = [(row["from"], row["to"]) for row in csv.DictReader(file)]

directed = nx.DiGraph() if direction == "directed" else nx.Graph()
directed.add_nodes_from(nodes)
directed.add_edges_from(arcs)
ties = nx.Graph(directed)
nx.set_node_attributes(ties, nodes, "sector")
n = len(nodes)
m = ties.number_of_edges()


def centralisation(values, most):
    top = max(values)
    return sum(top - value for value in values) / most


found = {}
found["density"] = nx.density(directed)
found["densityUndirected"] = nx.density(ties)
found["meanDegree"] = 2 * m / n
found["weakComponents"] = nx.number_connected_components(ties)
sizes = [len(part) for part in nx.connected_components(ties)]
found["fragmentation"] = 1 - sum(s * (s - 1) for s in sizes) / (n * (n - 1))
found["distanceWeightedFragmentation"] = 1 - nx.global_efficiency(ties)
found["isolates"] = nx.number_of_isolates(ties)
outside = sum(nodes[a] != nodes[b] for a, b in ties.edges)
found["ei"] = (2 * outside - m) / m
found["assortativity"] = nx.attribute_assortativity_coefficient(ties, "sector")
sectors = [{p for p in nodes if nodes[p] == code} for code in sorted(set(nodes.values()))]
found["modularity"] = nx.community.modularity(ties, sectors)
found["degreeCentralization"] = centralisation(
    [d for _, d in ties.degree], (n - 1) * (n - 2))
found["betweennessCentralization"] = centralisation(
    nx.betweenness_centrality(ties).values(), n - 1)
found["cutPoints"] = len(set(nx.articulation_points(ties)))
found["bridges"] = len(list(nx.bridges(ties)))
found["largestCoreness"] = max(nx.core_number(ties).values())
if direction == "directed":
    found["reciprocity"] = nx.overall_reciprocity(directed)
    found["strongComponents"] = nx.number_strongly_connected_components(directed)
    reached = sum(len(nx.descendants(directed, p)) for p in nodes)
    found["fragmentationDirected"] = 1 - reached / (n * (n - 1))
    near = sum(1 / d for p in nodes
               for d in nx.single_source_shortest_path_length(directed, p).values() if d)
    found["distanceWeightedFragmentationDirected"] = 1 - near / (n * (n - 1))
    found["inDegreeCentralization"] = centralisation(
        [d for _, d in directed.in_degree], (n - 1) ** 2)
    found["outDegreeCentralization"] = centralisation(
        [d for _, d in directed.out_degree], (n - 1) ** 2)
    found["betweennessCentralizationDirected"] = centralisation(
        nx.betweenness_centrality(directed).values(), n - 1)
    found["deadEnds"] = sum(
        directed.in_degree(p) > 0 and directed.out_degree(p) == 0 for p in nodes)
    found["orphans"] = sum(directed.in_degree(p) == 0 for p in nodes)
for name, value in found.items():
    print(name, repr(float(value)))
