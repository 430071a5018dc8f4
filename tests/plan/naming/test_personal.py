"""Personal data by the words of a property name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.naming.personal import personal_data

PERSONAL = {
    "direct": """email email_address userEmail e_mail email2 emails invitee_email email_lower phone
        phone_number phone_e164 first_name firstName invitee_last_name full_name username
        agent_username date_of_birth birthday dob address street shipping_address address_line_1
        addressLine2 homeAddress twitter_handle""",
    "indirect": """ip ip_address ipAddress client_ip mac_address wallet_address signerAddress
        lat longitude zip zip_code postalCode device_id idfa advertising_id advertisingId gender
        user_age email_hash hashed_email email_sha256 push_token""",
    "sensitive": """ssn passport_number credit_card_number cardNumber iban cvv religion ethnicity
        salary diagnosis is_pregnant has_disability password access_token api_key token
        driversLicense""",
}
# Among them the ambiguous names of the published event specs.
OTHERS = """
coupon_name trial_plan_name wishlist_name account_name product_name product_family_name file_name
campaign_name list_name agent_name name email_id email_subject email_campaign emails_sent has_email
email_verified welcome_email support_email phone_model smartphone iphone ip_version vip ship
shipping shipping_method address_type store_address web_address gender_filter token_count tokens
referralProgramAddress poolAddress car_postal_code listingZip prompt_tokens next_page_token
password_reset has_password country city state title role company avatar user_id anonymous_id
user_agent session_id link_url image_url message_body review_body recipient rating variant medium
zip_file ad_id age race pin net_income 注文
"""


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for kind, names in PERSONAL.items() for name in names.split()]
)
def test_personal_data_is_told_by_its_words(name: str, kind: str) -> None:
    found = personal_data(name)
    assert found is not None
    assert found.kind == kind
    assert found.what


@pytest.mark.parametrize("name", OTHERS.split())
def test_other_names_are_left_alone(name: str) -> None:
    assert personal_data(name) is None


def test_a_trait_describes_a_person() -> None:
    assert personal_data("name", trait=True) is not None
    assert personal_data("age", trait=True) is not None
    assert personal_data("title", trait=True) is None


@given(st.text())
def test_any_text_is_judged(name: str) -> None:
    found = personal_data(name)
    assert found is None or found.kind in {"direct", "indirect", "sensitive"}
