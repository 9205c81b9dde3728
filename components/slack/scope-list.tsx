import { Code } from "@/components/ui/code";
import { CircleAlert, CircleCheck, CircleDot } from "@/components/ui/icons";
import { scopePurposes } from "@/domain/slack/scopes-query";
import { purposeWords } from "./scope-words";

/**
 * What Tidemark may do in a workspace, permission by permission, and what does not work for one that is missing; null
 * before anybody was asked.
 */
export function ScopeList({ granted }: { granted: string[] | null }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {scopePurposes.map(({ purpose, scopes, isOptional }) => {
        const missing = scopes.filter((scope) => granted !== null && !granted.includes(scope));
        const { Icon, word, colour } =
          granted === null
            ? signs[isOptional ? "asked-optional" : "asked"]
            : signs[missing.length === 0 ? "given" : isOptional ? "optional" : "missing"];
        const { what, without } = purposeWords[purpose];
        return (
          <li key={purpose} className="flex gap-3 py-3 text-15">
            <Icon role="img" aria-label={word} className={`mt-0.5 size-5 shrink-0 ${colour}`} />
            <div className="min-w-0 max-w-measure">
              <p>{what}</p>
              {missing.length > 0 && <p className={isOptional ? "text-muted" : "text-coral"}>{without}</p>}
              <p className="mt-1 flex flex-wrap gap-1.5 text-13 text-muted">
                {scopes.map((scope) => (
                  <span key={scope}>
                    <Code>{scope}</Code>
                    {missing.includes(scope) && " not given"}
                  </span>
                ))}
              </p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

const signs = {
  asked: { Icon: CircleDot, word: "Asked for", colour: "text-muted" },
  "asked-optional": { Icon: CircleDot, word: "Asked for, and not needed", colour: "text-muted" },
  given: { Icon: CircleCheck, word: "Given", colour: "text-kelp" },
  missing: { Icon: CircleAlert, word: "Missing", colour: "text-coral" },
  optional: { Icon: CircleDot, word: "Not given, and not needed", colour: "text-muted" },
};
