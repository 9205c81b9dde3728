import { light } from "../parts/colours";
import { givenHtml } from "../parts/given";
import { sans } from "../parts/letters";
import { InlineLink } from "../parts/words";
import type { Digest, DigestAsk, DigestInitiative, DigestNews, DigestPath, DigestQuestion } from "./digest";
import { Apart, Asked, Bar, Group, Name, Note, Part, QuietLink, Statement, Sure, When } from "./digest-parts";
import { happening, headings, howToAnswer, longest, moreThatBears } from "./digest-words";

const ordinary = { fontFamily: sans, fontSize: "17px", lineHeight: "26px" };

type At = (href: string) => string;

/** The sections of a digest that hold something, the most urgent first. */
export function DigestBody(props: { address: string; digest: Digest; webLink: string }) {
  const { address, digest, webLink } = props;
  const { initiatives, due, news, asks, paths } = digest;
  const words = headings(digest);
  const at = (href: string) => address + href;
  return (
    <>
      <Part of={initiatives} words={words.initiatives} webLink={webLink}>
        {initiatives.items.map((one) => (
          <Initiative key={one.href} one={one} at={at} />
        ))}
      </Part>
      <Part of={due} words={words.due} webLink={webLink}>
        <Note>{howToAnswer(due.items.length)}</Note>
        {due.items.map((one) => (
          <Question key={one.href} one={one} at={at} />
        ))}
      </Part>
      <Part of={news} words={words.news} webLink={webLink}>
        {news.items.map((one) => (
          <News key={one.href} one={one} at={at} />
        ))}
      </Part>
      <Part of={asks} words={words.asks} webLink={webLink}>
        <Asks asks={asks.items} at={at} />
      </Part>
      <Part of={paths} words={words.paths} webLink={webLink}>
        {paths.items.map((one) => (
          <Path key={one.href} one={one} at={at} />
        ))}
      </Part>
    </>
  );
}

function Initiative({ one, at }: { one: DigestInitiative; at: At }) {
  const rest = moreThatBears(one.insights);
  return (
    <Group>
      <Name href={at(one.href)}>{one.name}</Name>
      <When>{one.when}</When>
      {one.insights.items.map((insight) => (
        <div key={insight.href}>
          <Statement href={at(insight.href)} language={insight.language}>
            {insight.statement}
          </Statement>
          <Note>
            <Sure of={insight} />
          </Note>
        </div>
      ))}
      {rest && (
        <Note>
          <InlineLink href={at(one.href)}>{rest}</InlineLink>
        </Note>
      )}
    </Group>
  );
}

function Question({ one: { question, language, because, href }, at }: { one: DigestQuestion; at: At }) {
  return (
    <Apart>
      <Asked language={language} because={because}>
        {question}
      </Asked>
      <Note strong>
        <InlineLink href={at(href)}>Answer this question</InlineLink>
      </Note>
    </Apart>
  );
}

function News({ one, at }: { one: DigestNews; at: At }) {
  return (
    <>
      <Statement href={at(one.href)} language={one.language}>
        {one.statement}
      </Statement>
      <Note before={givenHtml(happening(one), longest.words)}>
        <Sure of={one} />
      </Note>
    </>
  );
}

function Asks({ asks, at }: { asks: DigestAsk[]; at: At }) {
  return (
    <ul
      className="in-muted"
      style={{ color: light("muted"), margin: "0 0 18px", padding: "0 0 0 20px", ...ordinary }}
    >
      {asks.map(({ sentence, href }) => (
        <li key={`${href} ${sentence}`} style={{ margin: "0 0 10px" }}>
          <QuietLink href={at(href)}>{givenHtml(sentence, longest.sentence)}</QuietLink>
        </li>
      ))}
    </ul>
  );
}

function Path({ one: { title, href, progress, done, steps, next, nudge }, at }: { one: DigestPath; at: At }) {
  return (
    <Group>
      <Name href={at(href)}>{title}</Name>
      <Bar done={done} steps={steps} />
      <Note before={givenHtml(progress)}>{nudge && givenHtml(nudge, longest.words)}</Note>
      {next && (
        <Note>
          Next: <InlineLink href={at(next.href)}>{givenHtml(next.title, longest.statement)}</InlineLink>
        </Note>
      )}
    </Group>
  );
}
