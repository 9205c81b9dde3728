import type { DemoInsight } from "../demo-insight";

export const inlineValidation: DemoInsight = {
  slug: "inline-validation",
  author: "senior.researcher",
  translator: "product.lead",
  reviewer: "platform.engineer",
  topics: ["interaction-design", "usability-testing"],
  audience: ["harbour", "keel"],
  publishedDaysAgo: 95,
  reviewMonths: 18,
  halfLifeYears: 8,
  followers: ["product.manager", "engineering.manager"],
  content: {
    statement:
      "Telling people right after they leave a field whether the entry is acceptable made a sign-up form quicker, more accurate and better liked than checking only on submit.",
    summary:
      "In a small lab test of one registration form, the variant that judged an entry just after its field was left beat the one that judged everything at the end: more people succeeded, with fewer errors and in less time. Judging while people were still typing put them off. Adopt the timing; do not promise the percentages.",
    certainty: "moderate",
    certaintyReason:
      "All measures point the same way, but they come from one small test by practitioners on a single form.",
    businessContext:
      "A form that refuses an entry on its last page loses sign-ups, and those who persist call us. Telling people at the right moment is cheap to build and takes work off support.",
    goals: [
      {
        id: "g1",
        text: "The share of submissions refused for a malformed entry falls after a form is redesigned.",
      },
      {
        id: "g2",
        text: "Support requests that mention a refused field become fewer in the quarter after the change.",
      },
    ],
    nonGoals: [{ id: "n1", text: "Replacing the checks on the server." }],
    limitations: [
      { id: "l1", text: "22 people, one registration form, the browsers of 2009." },
      { id: "l2", text: "Each person met several variants, so earlier ones may have coloured the later." },
      { id: "l3", text: "Feedback during typing made people hesitate and they disliked it." },
      {
        id: "l4",
        text: "Some read a green tick as “this is true” when it meant only “this is well formed”.",
      },
    ],
    usageDo: [
      {
        id: "d1",
        text: "Check when the person leaves the field, and take the message away as soon as the entry is mended.",
      },
      { id: "d2", text: "Keep every check on the server as well." },
    ],
    usageDont: [
      { id: "x1", text: "Flag an error while somebody is still typing." },
      { id: "x2", text: "Promise a time saving of 42%." },
    ],
    usageNotes:
      "Watch the share of failed submissions and the time to finish together: both falling is what this predicts. Failures falling while time rises suggests that feedback comes too early. Ask Demo Senior Researcher (Lantern) about testing a form, Keel about keeping the two sets of checks in step.",
    background:
      "Most forms told people what was wrong only after they pressed the button, often at the top of a reloaded page. The test asked whether an answer beside the field helps, and at which moment.",
    method:
      "A lab test with eye tracking. People filled in six variants of one registration form, which differed in whether and when they got feedback: on submit, after leaving the field, or during typing. Success, errors, satisfaction, time and eye fixations were recorded.",
    evaluation: `Best variant against checking on submit:

| measure | change |
| --- | --: |
| success | +22% |
| errors | −22% |
| satisfaction | +31% |
| time to finish | −42% |
| eye fixations | −47% |

Feedback after the field was 7 to 10 s faster than feedback during typing.`,
    openQuestions:
      "How does this work out on long forms, and for people who use a screen reader? Neither was part of the test.",
    evidence: [
      {
        id: "e1",
        kind: "experiment",
        direction: "supports",
        strength: "moderate",
        title: "Wroblewski, Etre 2009: Inline validation in web forms",
        source: "https://alistapart.com/article/inline-validation-in-web-forms",
        method: "Lab test with eye tracking, six variants of one form, each person saw several",
        sample: "22 people aged 21 to 49",
        publishedOn: "2009",
        keyFigures: `Best variant v submit-only: success +22%, errors −22%, satisfaction +31%, time −42%, eye fixations −47%.
After-field feedback 7 to 10 s faster than feedback while typing ([also summarised here](http://mdaniels.com/makeyourcopylonger/study.php?id=27)).`,
        note: "The test that the statement reports; A List Apart, issue 291.",
      },
    ],
    prompts: [
      {
        id: "q1",
        kind: "choices",
        question: "When should a form tell somebody that an entry is not acceptable?",
        answer:
          "Once the person has finished and left the field: earlier disturbs, later costs errors and time.",
        choices: [
          { id: "a", text: "With every key pressed" },
          { id: "b", text: "Right after the person leaves the field" },
          { id: "c", text: "When the whole form is submitted" },
        ],
        rightChoiceId: "b",
      },
      {
        id: "q2",
        question: "Why is a green tick beside a field risky?",
        answer:
          "Some people take it to say that the entry is true, when it was only found to be well formed.",
      },
    ],
  },
};
