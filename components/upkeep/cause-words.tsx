import { TextLink } from "@/components/ui/text-link";
import type { Part } from "@/domain/upkeep/cause-query";

/** A cause as one sentence, with links to what it speaks of. */
export function CauseWords({ parts }: { parts: Part[] }) {
  return parts.map(({ text, href, lang }, place) => {
    const key = `${place}${text}`;
    const words = (
      <bdi key={key} lang={lang}>
        {text}
      </bdi>
    );
    if (!href) return lang ? words : text;
    return (
      <TextLink key={key} href={href}>
        {words}
      </TextLink>
    );
  });
}
