"""What models say in the tests."""

from __future__ import annotations

import copy
from typing import Any

DRAFT: dict[str, Any] = {
    "competencies": [
        {
            "id": "dispatching",
            "title": "Dispatching",
            "dimension": "capabilities",
            "summary": "How do you send the right boat to the right berth?",
            "prompts": [
                {"id": "last-delay", "text": "Which delay surprised you last week?", "for": "both"}
            ],
            "practices": [
                {
                    "id": "sit-beside",
                    "text": "Sit beside a dispatcher for one morning tide.",
                    "kind": "mentoring",
                    "time": "a morning",
                }
            ],
        }
    ],
    "cluster": {
        "id": "dispatch",
        "title": "Dispatch",
        "summary": "Sends pilots and boats to vessels that arrive.",
        "tracks": [
            {
                "id": "ic",
                "title": "Dispatchers",
                "lane": "individual-contributor",
                "summary": "You lead through the plan of the day.",
                "levels": [
                    {
                        "id": "dispatcher",
                        "title": "Dispatcher",
                        "grade": 1,
                        "summary": "Plans a shift that others have looked over.",
                        "also_called": ["Shift Planner"],
                        "expects": [
                            {
                                "competency": "dispatching",
                                "rung": None,
                                "summary": "Plans the shift.",
                                "signals": [
                                    {
                                        "id": "asks-for-draught",
                                        "text": "Asks each vessel for its draught before"
                                        " assigning a berth.",
                                        "examples": ["Moved a tanker to the deep quay in time."],
                                        "raises": [],
                                    },
                                    {
                                        "id": "writes-the-handover",
                                        "text": "Writes a handover that the next shift works from.",
                                        "examples": ["The night shift called nobody."],
                                        "raises": [],
                                    },
                                    {
                                        "id": "calls-the-agent",
                                        "text": "Calls the agent as soon as a berth gets late.",
                                        "examples": ["Rang an hour before the tide turned."],
                                        "raises": [],
                                    },
                                ],
                            }
                        ],
                        "milestones": [
                            {"id": "first-storm", "text": "Planned one shift through a storm."}
                        ],
                        "triggers": [
                            {"id": "others-ask", "text": "Colleagues bring their odd vessels over."}
                        ],
                        "prompts": [
                            {
                                "id": "next-shift",
                                "text": "Which shift would you like to plan alone?",
                                "for": "person",
                            }
                        ],
                    }
                ],
            }
        ],
    },
    "assumptions": ["That dispatchers work in shifts."],
}
"""A draft that the rules have nothing to say about but what is for people."""


def signal(draft: dict[str, Any], place: int = 0) -> dict[str, Any]:
    """A signal of a draft."""
    level = draft["cluster"]["tracks"][0]["levels"][0]
    found: dict[str, Any] = level["expects"][0]["signals"][place]
    return found


def vague(places: int = 1) -> dict[str, Any]:
    """The same draft with praise in the place of something to see."""
    draft = copy.deepcopy(DRAFT)
    for place in range(places):
        signal(draft, place)["text"] = f"Brings strong communication skills to shift {place}."
    return draft
