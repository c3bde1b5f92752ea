from postguard.models.post import Account, Link, Media, Post
from postguard.text.parts import parts_of


def test_a_plain_post_is_one_part() -> None:
    (part,) = parts_of(Post(text="hello"))
    assert part == ("text", "hello", "own", True)


def test_parts_are_named_as_the_post_names_them() -> None:
    leaf = Post(text="leaf", media=(Media(kind="image", text="seen", alt_text="alt"),))
    post = Post(
        text="own",
        media=(Media(kind="video", transcript="said"), Media(kind="image", text="", alt_text="described")),
        links=(Link(url="https://a.example", title="card", description="more"),),
        shared=Post(text="passed on", shared=leaf),
        reply_to=Post(text="asked"),
        thread=(Post(text="first"), Post(text="")),
        account=Account(handle="@acme", bio="a bio"),
    )
    parts = parts_of(post)

    assert all(post.part_text(part.name) == part.text for part in parts)
    assert [(part.name, part.role) for part in parts] == [
        ("text", "own"),
        ("media[0].transcript", "own"),
        ("media[1].alt_text", "own"),
        ("links[0].title", "own"),
        ("links[0].description", "own"),
        ("shared.text", "shared"),
        ("shared.shared.text", "shared"),
        ("shared.shared.media[0].text", "shared"),
        ("shared.shared.media[0].alt_text", "shared"),
        ("reply_to.text", "context"),
        ("thread[0].text", "context"),
        ("account.bio", "context"),
    ]
    assert {part.name for part in parts if not part.visible} == {
        "media[1].alt_text",
        "shared.shared.media[0].alt_text",
        "account.bio",
    }


def test_an_empty_post_still_has_its_text() -> None:
    assert [part.name for part in parts_of(Post(text=""))] == ["text"]
