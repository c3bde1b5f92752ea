"""The names of what findings are about: a closed list, by rule set.

A name is added in the change that first uses it; a name is never reused for something else.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["ALL_CATEGORIES", "CATEGORIES"]

CATEGORIES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "uk-finprom": (
            "guarantee_or_certainty",
            "risk_warning_missing",
            "risk_warning_defective",
            "risk_warning_not_prominent",
            "trivialises_risk",
            "urgency_or_fomo",
            "past_performance",
            "future_projection",
            "incentive",
            "unregulated_not_stated",
            "tax_claim",
            "approver_missing",
            "ad_label_missing",
            "credit_representative_example",
            "hcstc_warning",
            "mortgage_warning",
            "savings_rate",
            "fca_endorsement",
            "comparison",
            "targets_inexperience",
            "irresponsible_lending",
            "repost_testimonial",
            "banned_product",
            "evasion",
        ),
        "uk-defamation": (
            "crime_dishonesty",
            "crime_violence",
            "crime_sexual",
            "crime_drugs",
            "crime_terrorism",
            "crime_other",
            "dishonesty",
            "corruption",
            "professional_misconduct",
            "incompetence",
            "racism_extremism",
            "sexual_misconduct",
            "financial_unsoundness",
            "business_fraud",
            "health",
            "moral_turpitude",
            "insinuation",
            "contempt_of_court",
            "victim_identity",
            "evasion",
        ),
        "reposts": (
            "unknown_original",
            "adopts_accusation",
            "adopts_promotion",
            "source_not_allowed",
            "stale_original",
            "strictness",
        ),
        "account-security": ("password", "secret_key", "recovery_code", "shared_login", "access_detail"),
        "conduct": (
            "inside_information",
            "confidential",
            "personal_data",
            "undisclosed_advertising",
            "insult",
            "harassment",
            "hate",
        ),
    }
)
"""The categories that each built-in rule set may use; rule sets of others may use any of them."""

ALL_CATEGORIES: Final = frozenset(name for names in CATEGORIES.values() for name in names)
"""Every category there is."""
