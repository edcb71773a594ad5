"""Walks over any directed graph, given as a function from a node to its neighbours.

All are iterative, so that depth costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)
Neighbours = Callable[[Node], Iterable[Node]]


def reachable(starts: Iterable[Node], neighbours: Neighbours[Node]) -> dict[Node, int]:
    """Every node that can be reached, the starts included, nearest first, with its distance in steps."""
    distance = dict.fromkeys(starts, 0)
    frontier = list(distance)
    while frontier:
        following: list[Node] = []
        for node in frontier:
            for other in neighbours(node):
                if other not in distance:
                    distance[other] = distance[node] + 1
                    following.append(other)
        frontier = following
    return distance


def components(nodes: Iterable[Node], neighbours: Neighbours[Node]) -> list[list[Node]]:
    """Strongly connected components (Tarjan 1972), each before the components that lead to it.

    With neighbours meaning "depends on", this is the order of dependency. Inside a component, nodes come in the order
    they were found.
    """
    index: dict[Node, int] = {}
    low: dict[Node, int] = {}
    stack: list[Node] = []
    stacked: set[Node] = set()
    found: list[list[Node]] = []
    for root in nodes:
        if root in index:
            continue
        index[root] = low[root] = len(index)
        stack.append(root)
        stacked.add(root)
        work = [(root, iter(neighbours(root)))]
        while work:
            node, rest = work[-1]
            for other in rest:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    stacked.add(other)
                    work.append((other, iter(neighbours(other))))
                    break
                if other in stacked:
                    low[node] = min(low[node], index[other])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == index[node]:
                    component = [stack.pop()]
                    while component[-1] != node:
                        component.append(stack.pop())
                    stacked.difference_update(component)
                    found.append(component[::-1])
    return found


def shortest_path(start: Node, goal: Node, neighbours: Neighbours[Node]) -> list[Node] | None:
    """A shortest path from start to goal, both included, of at least one step; None when there is none."""
    came_from: dict[Node, Node] = {}
    frontier = [start]
    while frontier:
        following: list[Node] = []
        for node in frontier:
            for other in neighbours(node):
                if other in came_from:
                    continue
                came_from[other] = node
                if other == goal:
                    path = [goal]
                    while len(path) == 1 or path[-1] != start:
                        path.append(came_from[path[-1]])
                    return path[::-1]
                following.append(other)
        frontier = following
    return None
