import { givenHtml } from "../parts/given";
import { AskList, Note } from "../parts/sections";
import { InlineLink } from "../parts/words";
import type { Digest, DigestInitiative, DigestNews, DigestPath, DigestQuestion } from "./digest";
import { Apart, Asked, Bar, Group, Name, Part, Statement, Sure, When } from "./digest-parts";
import { happening, headings, howToAnswer, longest, moreThatBears } from "./digest-words";

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
      <Part of={asks} words={words.asks} webLink={webLink}>
        <AskList asks={asks.items.map(({ sentence, href }) => ({ sentence, link: at(href) }))} />
      </Part>
      <Part of={news} words={words.news} webLink={webLink}>
        {news.items.map((one) => (
          <News key={one.href} one={one} at={at} />
        ))}
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
  const rest = moreThatBears(one);
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
