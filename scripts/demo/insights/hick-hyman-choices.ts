import type { DemoInsight } from "../demo-insight";

export const hickHymanChoices: DemoInsight = {
  slug: "hick-hyman-choices",
  author: "senior.researcher",
  reviewer: "platform.engineer",
  topics: ["interaction-design"],
  publishedDaysAgo: 760,
  reviewMonths: 36,
  halfLifeYears: 15,
  links: [
    {
      kind: "supports",
      to: "fitts-target-size",
      note: "Both let time grow with a logarithm: one for deciding, one for moving.",
    },
  ],
  followers: ["new.researcher"],
  content: {
    statement:
      "Time to pick among known, equally likely alternatives rises with the logarithm of their number, so one broad menu is usually faster than several nested ones.",
    summary:
      "Doubling the number of familiar options adds only a constant to the time needed to pick one, while each further menu level adds a whole decision. Prefer broad menus in an order people know over deep ones. The law speaks about reaction time with known options; it is no argument for offering fewer products.",
    certainty: "moderate",
    certaintyReason:
      "High in the laboratory; moderate for real menus, where items are read, searched and unevenly used.",
    businessContext:
      "Expert tools are used by the same people for hours. Each menu level they have to pass is paid with every use, and deep menus are hard to flatten once people have learned them.",
    goals: [
      {
        id: "g1",
        text: "Frequent commands of our expert tools are reached through fewer levels than before.",
      },
      { id: "g2", text: "Menu order is decided by a stated rule that people can anticipate." },
    ],
    nonGoals: [{ id: "n1", text: "Deciding how many products to sell." }],
    limitations: [
      {
        id: "l1",
        text: "Options have to be known or ordered; an unsorted list is read item by item, and time grows linearly.",
      },
      { id: "l2", text: "With practice the slope becomes flatter." },
      { id: "l3", text: "It is about reaction time, not about satisfaction or buying." },
      { id: "l4", text: "If some options are likelier than others, the result changes." },
    ],
    usageDo: [
      { id: "d1", text: "Order lists so that people can jump to the right place." },
      { id: "d2", text: "Prefer fewer levels with more items each." },
    ],
    usageDont: [{ id: "x1", text: "Cite it as proof that fewer products sell better." }],
    usageNotes:
      "A low slope means that further options cost next to nothing, as with practised users; a high one that people are reading rather than choosing, so mend the order first. Ask Demo Senior Researcher (Lantern) when menus are to be merged.",
    background:
      "It was known that reacting takes longer when there is more to choose from. The question was how the time grows, and whether information, counted in bits, is the right measure.",
    method:
      "In the laboratory studies practised subjects answered one of several signals, the number and likelihood of which varied. The menu study let people find items in alphabetic and numeric trees on a touch screen, with more or fewer branches *b* per level.",
    evaluation:
      "Reaction time came out nearly linear in the information of the signal. On the touch menus the time per screen followed k + c · log b: a wider level costs little, another level costs a full step, so breadth wins over depth.",
    openQuestions:
      "Where is the limit of breadth in our own tools, whose menus are neither alphabetic nor fully known to newcomers?",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Hick 1952: On the rate of gain of information",
        source: "https://doi.org/10.1080/17470215208416600",
        method: "Choice reaction time in the laboratory",
        sample: "Very few, practised subjects",
        publishedOn: "1952",
        keyFigures: "Reaction time near-linear in the information to be processed.",
        note: "First half of the law, for equally likely alternatives.",
      },
      {
        id: "e2",
        kind: "experiment",
        direction: "supports",
        strength: "high",
        title: "Hyman 1953: Journal of Experimental Psychology 45(3), pages 188–196",
        source: "https://doi.org/10.1037/h0056940",
        method: "Choice reaction time in the laboratory",
        sample: "Very few, practised subjects",
        publishedOn: "1953",
        keyFigures: "Reaction time near-linear in the information to be processed.",
        note: "Independent second study, after which the law carries both names.",
      },
      {
        id: "e3",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Landauer, Nachbar 1985: Selection from alphabetic and numeric menu trees",
        source: "https://paperexplained.cn/articles/paper/detail/a0219c4ecbf7ee4603aaec5811027dfa85b3d85d",
        method: "Experiment with touch menus of different breadth and depth",
        publishedOn: "1985",
        keyFigures: "Time per screen = k + c · log b, which favours breadth over depth.",
        note: "Carries the half about menus, for ordered lists; CHI ’85, pages 73–78, address of a summary.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "choices",
        question: "What does the law of Hick and Hyman argue for?",
        answer: "Fewer levels: on one level the time grows only with the logarithm of the number of options.",
        choices: [
          { id: "a", text: "Fewer options" },
          { id: "b", text: "Fewer levels" },
          { id: "c", text: "Fewer products in the shop" },
        ],
        rightChoiceId: "b",
      },
    ],
  },
};
