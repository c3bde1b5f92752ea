"""Registers plugins with one engine, takes what they offer, and keeps the engine safe from them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pluggy

from postguard.errors import PluginError
from postguard.models.verdict import NotEvaluated, PluginDigest
from postguard.plugins.hookspecs import PROJECT, Detector, Hooks, Observer
from postguard.rules.ruleset import RuleSet

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postguard.models.post import Post
    from postguard.models.verdict import Verdict


class PluginHost:
    """The plugins of one engine, in the order of their names."""

    def __init__(self, plugins: Sequence[object]) -> None:
        """Register the plugins and collect what they offer, each hook once.

        Raises:
            PluginError: where a plugin implements an unknown hook, raises, or offers what is none.
        """
        manager = pluggy.PluginManager(PROJECT)
        manager.add_hookspecs(Hooks)
        named = sorted(((_name(plugin), plugin) for plugin in plugins), key=lambda pair: pair[0])
        for name, plugin in named:
            try:
                manager.register(plugin, name)
            except (ValueError, pluggy.PluginValidationError) as error:
                raise PluginError(
                    f"the plugin {name} cannot be registered: {error}",
                    plugin=name,
                    remedy="see postguard.hooks for what hooks look like",
                ) from error
        try:
            manager.check_pending()
        except pluggy.PluginValidationError as error:
            raise PluginError(
                str(error), plugin=_name(error.plugin), remedy="the hooks are listed in postguard.hooks"
            ) from error
        self.rule_sets = tuple(_offers(manager, "postguard_rule_sets", RuleSet))
        self.detectors: Mapping[str, Detector] = _by_name(_offers(manager, "postguard_detectors", Detector))
        self.observers = tuple(
            sorted(
                _offers(manager, "postguard_observers", Observer),
                key=lambda observer: observer.name,
            )
        )
        self.digests = tuple(
            PluginDigest(
                name=name,
                version=_version(plugin),
                sha256=hashlib.sha256(f"{name}\0{_version(plugin)}".encode()).hexdigest(),
            )
            for name, plugin in named
        )

    def observe(self, post: str | Post, verdict: Verdict) -> tuple[NotEvaluated, ...]:
        """Tell every observer; return those that failed."""
        failed = []
        for observer in self.observers:
            try:
                observer.observe(post, verdict)
            except Exception as error:  # noqa: BLE001 -- the guard around plugins
                failed.append(
                    NotEvaluated(
                        source=f"observer {observer.name} {observer.version}", reason=f"{type(error).__name__}: {error}"
                    )
                )
        return tuple(failed)


def _offers(manager: pluggy.PluginManager, hook: str, kind: Any) -> list[Any]:  # noqa: ANN401 -- a class or a protocol; callers say which
    """Return what all plugins offer under a hook; each implementation in its own guard, so that the faulty one is named."""
    offers: list[Any] = []
    implementations = sorted(getattr(manager.hook, hook).get_hookimpls(), key=lambda each: each.plugin_name)
    for implementation in implementations:
        try:
            offered = list(implementation.function() or ())
        except Exception as error:
            raise PluginError(
                f"{hook} of {implementation.plugin_name} raised {type(error).__name__}: {error}",
                plugin=implementation.plugin_name,
                remedy="mend the plugin, or build the engine without it",
            ) from error
        for offer in offered:
            if not isinstance(offer, kind):
                raise PluginError(
                    f"{hook} of {implementation.plugin_name} offered {offer!r}, which is no {kind.__name__}",
                    plugin=implementation.plugin_name,
                    remedy=f"see postguard.hooks.{kind.__name__}",
                )
        offers += offered
    return offers


def _by_name(detectors: Sequence[Detector]) -> dict[str, Detector]:
    found: dict[str, Detector] = {}
    for detector in detectors:
        if detector.name in found:
            raise PluginError(
                f"two plugins offer a detector {detector.name!r}", plugin=detector.name, remedy="rename one"
            )
        found[detector.name] = detector
    return found


def _name(plugin: Any) -> str:  # noqa: ANN401 -- any object can be a plugin
    name: str = getattr(plugin, "name", None) or getattr(plugin, "__name__", None) or type(plugin).__qualname__
    return name


def _version(plugin: Any) -> str:  # noqa: ANN401
    return str(getattr(plugin, "version", None) or getattr(plugin, "__version__", "0"))
