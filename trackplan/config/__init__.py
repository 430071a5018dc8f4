"""Configuration from trackplan.toml or pyproject.toml: each value knows where it was written."""

from trackplan.config.arguments import Arguments, with_arguments
from trackplan.config.describe import Row, describe
from trackplan.config.find import find
from trackplan.config.model import (
    Config,
    FailOn,
    Level,
    Option,
    OptionValue,
    Override,
    RuleLevel,
    RuleOptions,
    default,
)
from trackplan.config.named_pattern import NamedPattern, What
from trackplan.config.problems import ConfigError
from trackplan.config.read import read
from trackplan.config.setting import Name, Names, Origin, Setting

__all__ = [
    "Arguments",
    "Config",
    "ConfigError",
    "FailOn",
    "Level",
    "Name",
    "NamedPattern",
    "Names",
    "Option",
    "OptionValue",
    "Origin",
    "Override",
    "Row",
    "RuleLevel",
    "RuleOptions",
    "Setting",
    "What",
    "default",
    "describe",
    "find",
    "read",
    "with_arguments",
]
