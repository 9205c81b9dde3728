import type { DemoInsight } from "../demo-insight";

export const fPatternScanning: DemoInsight = {
  slug: "f-pattern-scanning",
  author: "senior.researcher",
  translator: "product.lead",
  reviewer: "product.lead",
  topics: ["attention-reading"],
  publishedDaysAgo: 820,
  reviewMonths: 12,
  halfLifeYears: 6,
  checks: [
    {
      by: "senior.researcher",
      daysAgo: 430,
      checked:
        "Compared our help pages with the advice here: those without subheads are still the ones people call about.",
    },
  ],
  links: [
    {
      kind: "supports",
      to: "banner-blindness",
      note: "Both describe readers passing over what lies outside the path they expect to pay.",
    },
  ],
  followers: ["new.researcher"],
  content: {
    statement:
      "On text-heavy pages people often scan in a rough F: across the top, a shorter pass lower down, then down the left edge.",
    summary:
      "Faced with a block of text that offers no better cues, readers sweep the first lines, sweep once more further down, and then slide along the left edge. It is a sign of a page that does not help them, not a layout to aim for. Put the gist into headings and first words, and break the block up.",
    certainty: "moderate",
    certaintyReason:
      "Observed widely with eye tracking, but by consultancies without peer-reviewed statistics, and dependent on layout, task and script.",
    businessContext:
      "Help and product text that goes unread is paid for twice: once to write it and again in calls, returns and sales that never happen. Most of it can be rescued by moving the words that matter to where eyes land.",
    goals: [
      {
        id: "g1",
        text: "A reader who sees only headings and first words of a help page can say what it is about.",
      },
      { id: "g2", text: "No page longer than a screen is published as an unbroken column of text." },
    ],
    nonGoals: [{ id: "n1", text: "Prescribing a page layout." }],
    limitations: [
      { id: "l1", text: "The study is a consultancy’s own and gives no peer-reviewed statistics." },
      {
        id: "l2",
        text: "Seen with scripts that run left to right; with right-to-left scripts the shape is mirrored.",
      },
      { id: "l3", text: "Heat maps average over people, so the path of any one reader is hidden." },
      { id: "l4", text: "Good headings, cards or images weaken the pattern." },
    ],
    usageDo: [
      { id: "d1", text: "Begin headings, links and first sentences with the words that carry the meaning." },
      { id: "d2", text: "Break the F on purpose, with subheads that say something." },
    ],
    usageDont: [{ id: "x1", text: "Arrange a page in the shape of an F as though that were the aim." }],
    usageNotes:
      "A heat map with a strong F says that formatting gave readers nothing else to hold on to. Spots of attention on subheads further down are the good sign. Ask Demo Senior Researcher (Lantern) before you read a heat map alone: averages of few people mislead.",
    background:
      "Writers tend to picture someone reading from the first word to the last. Eye tracking offered a way to see what visitors of ordinary pages do instead.",
    method:
      "Eye movements of visitors were recorded on thousands of pages and overlaid as heat maps. A later review by the same firm set the F beside other patterns and described when it appears.",
    evaluation:
      "The shape recurred across pages and people, though no test statistics were published. The later review narrows the finding: the F is one of several patterns, it shows up where formatting gives no better cues, and it serves neither the reader nor the publisher.",
    openQuestions:
      "How strong is the pattern on narrow phone screens, where there is hardly a left edge to slide down, and on our own pages for right-to-left readers?",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "moderate",
        title: "Nielsen 2006: F-shaped pattern for reading web content",
        source: "http://www.theguardian.com/technology/blog/2006/apr/18/readingisfsha",
        method: "Eye tracking on web pages, shown as heat maps",
        sample: "232 users, thousands of pages",
        publishedOn: "2006",
        keyFigures:
          "Dominant path: a bar across the top, a shorter one lower down, a stem along the left edge.",
        note: "Observation without published statistics; address of a press report on it.",
      },
      {
        id: "e2",
        kind: "publication",
        direction: "supports",
        strength: "low",
        title: "Pernice 2017: F-shaped pattern of reading on the web: misunderstood, but still relevant",
        source: "https://www.nngroup.com/articles/f-shaped-pattern-reading-web-content",
        method: "Practitioner review of reading patterns",
        publishedOn: "2017",
        keyFigures:
          "The F is one of several patterns, appears when formatting gives no better cues, and is bad for reader and publisher alike.",
        note: "Narrows it: a symptom, not a rule.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Should a page be designed towards the F-pattern?",
        answer: "No. It is a symptom of unstructured text, and it makes readers skip content.",
      },
    ],
  },
};
