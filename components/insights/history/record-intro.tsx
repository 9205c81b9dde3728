import { TextLink } from "@/components/ui/text-link";

type RecordIntroProps = { href: string; statement: string; language: string };

/** Which record a page about it belongs to. */
export function RecordIntro({ href, statement, language }: RecordIntroProps) {
  return (
    <p lang={language} dir="auto" className="font-serif wrap-anywhere">
      <TextLink href={href} className="text-ink! decoration-edge">
        {statement || "A record without a statement yet"}
      </TextLink>
    </p>
  );
}
