"""Groups of things that lead back to themselves, and the shortest way around."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TypeVar

N = TypeVar("N", bound=Hashable)
Edges = Mapping[N, Sequence[N]]


def components(edges: Edges[N]) -> list[tuple[N, ...]]:
    """The strongly connected components, each after all that it leads to; linear in the edges.

    What only stands at the end of an edge is a node, too. Algorithm: R. Tarjan, "Depth-first
    search and linear graph algorithms", SIAM J. Comput. 1 (1972), with a stack of its own.
    """
    found: list[tuple[N, ...]] = []
    number: dict[N, int] = {}
    low: dict[N, int] = {}
    open_: dict[N, None] = {}
    for root in edges:
        if root in number:
            continue
        number[root] = low[root] = len(number)
        open_[root] = None
        work: list[tuple[N, Iterator[N]]] = [(root, iter(edges.get(root, ())))]
        while work:
            node, ahead = work[-1]
            for other in ahead:
                if other not in number:
                    number[other] = low[other] = len(number)
                    open_[other] = None
                    work.append((other, iter(edges.get(other, ()))))
                    break
                if other in open_:
                    low[node] = min(low[node], number[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    found.append(closed(open_, node))
    return found


def closed(open_: dict[N, None], node: N) -> tuple[N, ...]:
    """Take `node` and everything opened after it out of `open_`."""
    taken = []
    while True:
        last, _ = open_.popitem()
        taken.append(last)
        if last == node:
            return tuple(reversed(taken))


def is_cyclic(component: Sequence[N], edges: Edges[N]) -> bool:
    """Whether the members of a component lead back to themselves."""
    return len(component) > 1 or component[0] in edges.get(component[0], ())


def shortest_cycle(start: N, edges: Edges[N]) -> list[N]:
    """The shortest way from `start` back to it, `start` at its beginning only; [] for none."""
    came_from: dict[N, N] = {}
    ahead = deque([start])
    while ahead:
        node = ahead.popleft()
        for other in edges.get(node, ()):
            if other == start:
                return way_back(came_from, start, node)
            if other not in came_from:
                came_from[other] = node
                ahead.append(other)
    return []


def way_back(came_from: Mapping[N, N], start: N, node: N) -> list[N]:
    """The way from `start` to `node`."""
    way = [node]
    while way[-1] != start:
        way.append(came_from[way[-1]])
    return way[::-1]
