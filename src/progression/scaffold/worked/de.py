"""One worked level for each lane, in German, to be replaced by a company's own."""

from progression import (
    FOR_MANAGER,
    FOR_PERSON,
    Cluster,
    Competency,
    Dimension,
    Framework,
    Lane,
    Level,
    Milestone,
    Practice,
    Prompt,
    Signal,
    Track,
    Trigger,
)

EXPERTS = Lane(
    "individual-contributor",
    "Fachlaufbahn",
    short="F",
    summary="Du wirkst durch die Arbeit selbst: was du machst, schreibst und entscheidest.",
)

LEADERS = Lane(
    "management",
    "Führungslaufbahn",
    short="M",
    summary="Du wirkst durch ein Team: du stehst für seine Menschen und Ergebnisse ein.",
)

EXPERIENCE = Dimension(
    "experience",
    "Erfahrung",
    summary="Was man dir anvertrauen kann: wie groß die Arbeit ist, und wie unklar.",
)

INFLUENCE = Dimension(
    "influence",
    "Einfluss",
    summary="Wessen Arbeit durch deine besser wird.",
)

CAPABILITIES = Dimension(
    "capabilities",
    "Können",
    summary="Wie du arbeitest: dein Handwerk, und was alle gemeinsam haben.",
)

OWNERSHIP = Competency(
    "ownership",
    "Verantwortung",
    dimension=EXPERIENCE,
    summary="Wer muss an eine Aufgabe nicht mehr denken, weil du sie hast?",
    prompts=[
        Prompt(
            "handed-over-whole",
            "Welche Aufgabe möchtest du als Nächstes ganz, von der Frage bis zum Schluss?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "asked-how-it-stands",
            "Wann musstest du zuletzt nachfragen, wie es um eine Aufgabe steht?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "one-task-whole",
            "Nimm eine kleine Aufgabe von der ersten Frage bis zum letzten Dank.",
            kind="Projekt",
            time="zwei Stunden in der Woche, einen Monat lang",
        ),
    ],
    owner="Personalteam",
)

COMMUNICATION = Competency(
    "communication",
    "Verständigung",
    dimension=INFLUENCE,
    summary="Wer kommt voran, weil du gesagt hast, was nötig ist?",
    prompts=[
        Prompt(
            "had-to-ask",
            "Welche Frage kam zweimal, und wo könnte die Antwort stehen?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "reads-their-notes",
            "Wessen Arbeit geht weiter, weil die Person etwas aufgeschrieben hat?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "notes-for-a-month",
            "Schreib das Protokoll einer wöchentlichen Runde, und frag, was darin fehlt.",
            kind="Gewohnheit",
            time="eine halbe Stunde in der Woche, einen Monat lang",
        ),
    ],
    owner="Personalteam",
)

CRAFT = Competency(
    "craft",
    "Handwerk",
    dimension=CAPABILITIES,
    summary="Was hält, weil du es gut gemacht hast?",
    prompts=[
        Prompt(
            "made-better",
            "Was kannst du besser als bei unserem letzten Gespräch, und woran hast du es gelernt?",
            for_=FOR_PERSON,
        ),
        Prompt(
            "would-show-others",
            "Welche Arbeit der Person würdest du jemandem zeigen, der neu ist?",
            for_=FOR_MANAGER,
        ),
    ],
    practices=[
        Practice(
            "beside-a-colleague",
            "Setz dich zu jemandem mit gleicher Arbeit, und sagt einander, warum ihr es so macht.",
            kind="Zusehen",
            time="zwei Stunden im Monat",
        ),
    ],
    owner="Personalteam",
)

SPECIALIST = Level(
    id="specialist",
    title="Fachkraft",
    short="F1",
    grade=1,
    summary="Erledigt die alltägliche Arbeit allein, und holt für den Rest andere dazu.",
    also_called=[
        "Sachbearbeitung",
    ],
    expects=[
        OWNERSHIP.expects(
            "Bringt alltägliche Aufgaben zu Ende.",
            Signal(
                "says-when-it-slips",
                "Sagt denen, die auf etwas warten, sofort Bescheid, wenn der Termin rutscht.",
                examples=[
                    "Schrieb am Dienstag, dass die Liste für Freitag bis Montag braucht.",
                ],
            ),
            Signal(
                "checks-the-result",
                "Prüft zusammen mit der Person, die gefragt hat, ob das Ergebnis hilft.",
                examples=[
                    "Sah zu, wie das neue Formular ausgefüllt wurde, und verschob zwei Felder.",
                ],
            ),
            Signal(
                "asks-early",
                "Fragt mit einem ersten Versuch in der Hand um Hilfe, bevor ein Tag verloren ist.",
                examples=[
                    "Zeigte drei Entwürfe des Berichts, und fragte, welcher am nächsten liegt.",
                ],
            ),
        ),
        COMMUNICATION.expects(
            "Hält alle auf dem Laufenden, die eine Aufgabe angeht.",
            Signal(
                "writes-decisions-down",
                "Schreibt auf, was beschlossen wurde, und wer bis wann was macht.",
                examples=[
                    "Schickte nach dem Anruf vier Zeilen; niemand fragte nach.",
                ],
            ),
            Signal(
                "answers-for-all",
                "Stellt die Antwort auf eine wiederkehrende Frage dorthin, wo alle sie finden.",
                examples=[
                    "Die Seite zum Urlaub beantwortet, was vorher jede Woche per Mail kam.",
                ],
            ),
            Signal(
                "repeats-back",
                "Wiederholt einen Auftrag in eigenen Worten, bevor die Arbeit beginnt.",
                examples=[
                    "Fand in einer Minute heraus, dass mit „heute“ das Ende der Woche gemeint war.",
                ],
            ),
        ),
        CRAFT.expects(
            "Erledigt die alltägliche Arbeit so, dass sie hält.",
            Signal(
                "follows-the-way",
                "Arbeitet so, wie es das Team vereinbart hat, und sagt, wo es nicht passt.",
                examples=[
                    "Schlug nach einem Monat mit der langen Checkliste eine kürzere vor.",
                ],
            ),
            Signal(
                "looks-again",
                "Sieht fertige Arbeit mit Abstand noch einmal durch, bevor sie weitergeht.",
                examples=[
                    "Fand das falsche Jahr in einem Angebot vor dem Kunden.",
                ],
            ),
            Signal(
                "learns-from-return",
                "Ändert die eigene Arbeitsweise, nachdem etwas zurückgekommen ist.",
                examples=[
                    "Zwei Briefe kamen zurück; seither werden Adressen bei der Eingabe geprüft.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "a-task-of-their-own",
            "Eine wiederkehrende Aufgabe läuft ein Quartal lang, ohne dass jemand nachsieht.",
        ),
    ],
    triggers=[
        Trigger(
            "somebody-joins",
            "Jemand kommt für alltägliche Arbeit dieser Art ins Team.",
        ),
    ],
    prompts=[
        Prompt(
            "what-next",
            "Wovon würdest du nächstes Jahr gern mehr machen, und was abgeben?",
        ),
    ],
)

TEAM_LEAD = Level(
    id="team-lead",
    title="Teamleitung",
    short="M1",
    grade=1,
    summary="Steht für ein kleines Team ein: für seine Menschen, seine Zusagen und seine Ruhe.",
    expects=[
        OWNERSHIP.expects(
            "Steht für das ein, was das Team zugesagt hat.",
            Signal(
                "promises-with-the-team",
                "Vereinbart Termine mit dem Team, bevor andere sie hören.",
                examples=[
                    "Fragte die beiden, die es machen, und sagte eine Woche mehr zu.",
                ],
            ),
            Signal(
                "moves-work-around",
                "Verteilt Aufgaben im Team um, wenn jemand zu viele hat.",
                examples=[
                    "Gab die Liste zum Monatsende während des Umzugs weiter.",
                ],
            ),
            Signal(
                "tells-bad-news",
                "Sagt es denen, die warten, persönlich, wenn das Team eine Zusage nicht hält.",
                examples=[
                    "Rief morgens in der Filiale an, mit einem neuen Termin zur Hand.",
                ],
            ),
        ),
        COMMUNICATION.expects(
            "Sorgt dafür, dass alle im Team wissen, was sie brauchen.",
            Signal(
                "holds-one-to-ones",
                "Führt mit jeder Person im Team alle zwei Wochen ein Gespräch.",
                examples=[
                    "Verlegte im vollen Monat zwei davon, und sagte keines ab.",
                ],
            ),
            Signal(
                "explains-why",
                "Erklärt dem Team, warum etwas beschlossen wurde, und von wem.",
                examples=[
                    "Las am Montag die beiden Gründe des Vorstands vor.",
                ],
            ),
            Signal(
                "carries-objections",
                "Trägt einen Einwand des Teams zu denen, die entschieden haben.",
                examples=[
                    "Kam mit einem späteren Beginn der neuen Schichten zurück.",
                ],
            ),
        ),
        CRAFT.expects(
            "Hält die Arbeitsweise des Teams passend zu seiner Arbeit.",
            Signal(
                "reviews-how-we-work",
                "Bespricht mit dem Team jedes Quartal, wie es arbeitet, und ändert eine Sache.",
                examples=[
                    "Strich im Frühjahr die zweite Freigabe; es blieb bei wenigen Fehlern.",
                ],
            ),
            Signal(
                "gives-time-to-learn",
                "Plant für jede Person Zeit ein, um etwas für die Arbeit zu lernen.",
                examples=[
                    "Alle verbrachten im Mai vier Nachmittage mit der neuen Software.",
                ],
            ),
            Signal(
                "lets-others-lead",
                "Gibt eine eigene Aufgabe an jemanden ab, der daran wächst.",
                examples=[
                    "Eine Kollegin leitet seit März die Wochenplanung.",
                ],
            ),
        ),
    ],
    milestones=[
        Milestone(
            "somebody-settled",
            "Jemand, den sie ins Team geholt hat, arbeitet dort nach einem Quartal allein.",
        ),
    ],
    triggers=[
        Trigger(
            "team-seeks-a-lead",
            "Ein Team hat niemanden, der für seine Menschen einsteht.",
        ),
    ],
    prompts=[
        Prompt(
            "whose-week",
            "Wessen Woche hast du leichter gemacht, und woran merkst du es?",
        ),
    ],
)

CLUSTER = Cluster(
    "cluster",
    "Berufsfeld",
    summary="Ersetzt diesen Satz durch einen über die Art der Arbeit hier.",
    owner="Personalteam",
    tracks=[
        Track(
            "ic",
            "Fachlaufbahn",
            lane=EXPERTS,
            levels=[
                SPECIALIST,
            ],
        ),
        Track(
            "management",
            "Führung",
            lane=LEADERS,
            levels=[
                TEAM_LEAD,
            ],
        ),
    ],
)

FRAMEWORK = Framework(
    "worked",
    "Worked",
    cumulative=True,
    summary="Was wir auf jeder Stufe voneinander erwarten, was danach kommt, und wie man hinkommt.",
    dimensions=[
        EXPERIENCE,
        INFLUENCE,
        CAPABILITIES,
    ],
    competencies=[
        OWNERSHIP,
        COMMUNICATION,
        CRAFT,
    ],
    clusters=[
        CLUSTER,
    ],
    owner="Personalteam",
)
