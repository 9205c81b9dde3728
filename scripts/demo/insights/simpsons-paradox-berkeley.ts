import type { DemoInsight } from "../demo-insight";

export const simpsonsParadoxBerkeley: DemoInsight = {
  slug: "simpsons-paradox-berkeley",
  author: "analyst",
  reviewer: "senior.researcher",
  topics: ["data-quality"],
  publishedDaysAgo: 480,
  reviewMonths: 36,
  halfLifeYears: 30,
  links: [
    {
      kind: "supports",
      to: "twymans-law",
      note: "A startling total is worth taking apart before it is believed.",
    },
  ],
  followers: ["new.analyst"],
  content: {
    statement:
      "A gap seen in pooled data can vanish or reverse inside the groups that make it up, as in Berkeley’s 1973 graduate admissions.",
    summary:
      "Berkeley admitted 44% of men and 35% of women, yet hardly any department favoured men: women had applied more to departments that turn most people away. When a total and its parts disagree, ask what decides the size of the groups, and draw the causes you assume, before you choose which figure to act on.",
    certainty: "high",
    certaintyReason: "Arithmetic on complete, real records; nothing had to be estimated.",
    businessContext:
      "We steer by totals, and a total can point the wrong way when its parts differ in size. Acting on it may undo what works in every single market, or blame people for a difference in where they started.",
    goals: [
      {
        id: "g1",
        text: "Comparisons between countries, devices or teams are checked within groups before anyone acts on the total.",
      },
      {
        id: "g2",
        text: "Where the two disagree, the report states the assumed causes behind the figure it uses.",
      },
    ],
    nonGoals: [{ id: "n1", text: "Hunting through segments without end." }],
    limitations: [
      {
        id: "l1",
        text: "Splitting is right only if the grouping is a cause of the exposure and not its result.",
      },
      {
        id: "l2",
        text: "The departments’ figures do not show that there was no bias earlier on the way to them.",
      },
      { id: "l3", text: "Whoever slices without end will find patterns that are not there." },
    ],
    usageDo: [
      { id: "d1", text: "Ask which variable drives the sizes of the groups." },
      { id: "d2", text: "Draw the causes you assume, and choose the split afterwards." },
    ],
    usageDont: [{ id: "x1", text: "Take it that the finer cut is always the true one." }],
    usageNotes:
      "A gap in the total that is *larger* than in any group says that the mix of groups is doing the work. A gap that stays alike in all groups has another reason. Neither tells you by itself which is the fair figure. Ask Demo Analyst (Compass) with your sketch of the causes.",
    background:
      "In 1973 Berkeley admitted a larger share of the men than of the women who applied for graduate study, which looked like discrimination. The authors asked where it happened.",
    method:
      "All applications of one year were counted by sex and outcome, first for the university as a whole and then for each department, the place where admission is decided.",
    evaluation: `| group | applicants | admitted |
| --- | --: | --: |
| men | 8,442 | about 44% |
| women | 4,321 | about 35% |

Department by department few differed, and as many leaned towards women as towards men. The gap in the total arises because women applied more to departments that admitted a small share of all applicants.`,
    openQuestions:
      "Why women and men applied to different departments is not answered by these data, and is the more interesting question.",
    evidence: [
      {
        id: "e1",
        kind: "study",
        direction: "supports",
        strength: "high",
        title: "Bickel, Hammel, O’Connell 1975: Sex bias in graduate admissions: data from Berkeley",
        source: "https://doi.org/10.1126/science.187.4175.398",
        method: "Observational: all applications of one year, pooled and by department",
        sample: "12,763 applications",
        periodFrom: "1973",
        periodUntil: "1973",
        publishedOn: "1975",
        keyFigures: `Admitted: about 44% of 8,442 men and 35% of 4,321 women ([figures](https://www2.math.upenn.edu/~kazdan/210/notes-misc/GradAdmit.html)).
Few departments differed, and as many leaned to women as to men ([abstract](https://www.semanticscholar.org/paper/Sex-Bias-in-Graduate-Admissions%3A-Data-from-Berkeley-Bickel-Hammel/f8017421f0c120a1f0b39c531aa7d2c75c842361)).`,
        note: "The case named in the statement.",
      },
    ],
    prompts: [
      {
        id: "q1",
        question: "Why did Berkeley’s totals look biased when its departments did not?",
        answer: "Women applied more to departments that admitted only a small share of all who applied.",
      },
    ],
  },
};
