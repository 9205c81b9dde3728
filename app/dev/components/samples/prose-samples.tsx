import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { renderInline, renderMarkdown } from "@/domain/markdown/render-markdown";
import { Sample } from "./sample";

const long = `Two meta-analyses found *no average effect*[^1]. Choice suffers when options are **hard to compare**, see [the record](/insights) and https://example.org/a-rather-long-address-that-has-to-wrap-somewhere/2026.

### What we tried

1. Fewer plans
   - two, side by side
   - six, with a filter
2. The same plans, in \`order\`

- [x] asked twelve people
- [ ] asked them again

> Harder to say than to choose.
>
> — Ana

| Plan page | People | Share that chose | Minutes until they did | What they said afterwards |
| --- | ---: | ---: | ---: | --- |
| two plans | 5,036 | 41.0 % | 2.4 | <i>Quick</i> |
| six plans | 4,988 | 38.2 % | 4.9 | Too many, and they all look the same |

\`\`\`sql
select plan, count(*) from choices where chosen_at is not null group by plan order by count(*) desc;
\`\`\`

#### Still open

Whether it lasts[^note].

---

![The two plan pages](https://example.org/plans.png)

[^1]: Scheibehenne, Greifeneder, Todd 2010.
[^note]: A second look is planned.`;

const rightToLeft =
  "> قليل من الخيارات أسهل.\n\n- خياران أولاً\n- [المصدر](https://example.org)، 2026\n\nTwo first.";

export function ProseSamples() {
  return (
    <Section title="Prose">
      <Sample title="A section">
        <Prose className="min-w-0" html={renderMarkdown(long, { idPrefix: "long" })} />
      </Sample>
      <Sample title="Right to left">
        <Prose className="min-w-0 flex-1" html={renderMarkdown(rightToLeft, { idPrefix: "rtl" })} />
      </Sample>
      <Sample title="Points, small">
        <ul className="grid list-disc gap-2 ps-5 marker:text-muted">
          {["Show **two** plans first.", "خياران `أولاً`.", "<b>Never</b> ~~six~~."].map((point) => (
            <li key={point}>
              <Prose inline size="small" html={renderInline(point)} />
            </li>
          ))}
        </ul>
      </Sample>
      <Sample title="Too tangled">
        <Prose className="min-w-0" html={renderMarkdown(`${"> ".repeat(21)}deep\n**as typed**`)} />
      </Sample>
    </Section>
  );
}
