"""The public face of the plugin system: mark methods with `hookimpl`, and hand the plugin to `Engine(plugins=[…])`."""

from postguard.plugins.hookspecs import Detector, Hooks, Observer, hookimpl

__all__ = ["Detector", "Hooks", "Observer", "hookimpl"]
