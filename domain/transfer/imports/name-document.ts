import type { PersonActor } from "../../actor";
import { isAtLeast } from "../../actor";
import type { ImportDocument, Named } from "../import-document";
import type { Problem } from "../transfer-query";
import { mayMakeTopics } from "./import-policy";
import type { NamedThings } from "./named-things";

/** A document's names as what they mean here; what means nothing is left out and said. */
export type NamedDocument = {
  topicIds: string[];
  /** Topics that are not here, and that this import may make. */
  newTopics: string[];
  ownerId: string | null;
  authorId: string | null;
  translatorId: string | null;
  audience: string[];
  readers: { teams: string[]; people: string[] };
  unknownPeople: string[];
  problems: Problem[];
};

const mostTopics = 10;

/** Finds out whom and what a document names; `things` must have met it. */
export function nameDocument(
  actor: PersonActor,
  document: ImportDocument,
  things: NamedThings,
): NamedDocument {
  const naming = new Naming(actor, document, things);
  return {
    ...naming.topics(),
    ownerId: naming.carer(document.owner, "the owner is whoever imports"),
    authorId: naming.author(document.author),
    translatorId: naming.carer(document.translator, "nobody is named as translator"),
    audience: naming.audience(),
    readers: naming.readers(),
    unknownPeople: naming.unknownPeople,
    problems: naming.problems,
  };
}

class Naming {
  readonly problems: Problem[] = [];
  readonly unknownPeople: string[] = [];

  constructor(
    private readonly actor: PersonActor,
    private readonly document: ImportDocument,
    private readonly things: NamedThings,
  ) {}

  topics() {
    const { topics, file } = this.document;
    const topicIds = new Set<string>();
    const newTopics = new Map<string, string>();
    for (const named of topics.slice(0, mostTopics)) {
      const id = this.things.topic(named.value);
      if (id) topicIds.add(id);
      else if (named.value.length > 60)
        this.warn(
          named,
          `The topic “${named.value.slice(0, 60)}…” is longer than 60 characters, and was left out.`,
          "Shorten it.",
        );
      else if (mayMakeTopics(this.actor)) newTopics.set(named.value.toLowerCase(), named.value);
      else
        this.warn(
          named,
          `There is no topic “${named.value}” here; it is left out.`,
          "Ask a curator to add it first, or leave it out.",
        );
    }
    if (topics.length > mostTopics)
      this.problems.push({
        severity: "warning",
        file,
        says: `It has ${topics.length} topics, and a record holds ten: the others are left out.`,
        todo: "Keep the ten that say most.",
      });
    return { topicIds: [...topicIds], newTopics: [...newTopics.values()] };
  }

  /** Somebody who looks after the record from now on: must be here, and an author at least. */
  carer(named: Named | null, instead: string): string | null {
    const person = this.known(named, instead);
    if (!named || !person) return null;
    if (person.hasLeft)
      return this.warn(
        named,
        `${named.value} has left: ${instead}.`,
        "Name somebody else, or hand the record over later.",
      );
    if (!person.isAuthor)
      return this.warn(
        named,
        `${named.value} is a reader here: ${instead}.`,
        "Make them an author first, or name somebody else.",
      );
    return person.id;
  }

  /** Who wrote it stays so after leaving. */
  author(named: Named | null): string | null {
    return this.known(named, "the author is whoever imports")?.id ?? null;
  }

  audience(): string[] {
    const { audience } = this.document;
    if (audience.length === 0) return [];
    if (!isAtLeast(this.actor.role, "curator")) {
      this.warn(
        audience[0],
        "Who must know a record is the curators’ list; the teams are left out.",
        "Ask a curator to import it, or to add the teams afterwards.",
      );
      return [];
    }
    return this.teamIds(audience);
  }

  readers() {
    const { readers } = this.document;
    const people = readers.filter(({ value }) => value.includes("@"));
    const ids = people.flatMap((named) => {
      const person = this.known(named, "they cannot read it");
      return person && !person.hasLeft ? [person.id] : [];
    });
    return {
      people: [...new Set(ids)],
      teams: this.teamIds(readers.filter(({ value }) => !value.includes("@"))),
    };
  }

  private teamIds(names: Named[]): string[] {
    return [
      ...new Set(
        names.flatMap((named) => {
          const id = this.things.team(named.value);
          if (id) return [id];
          this.warn(
            named,
            `There is no team “${named.value}” here; it is left out.`,
            "Add the team first to keep it.",
          );
          return [];
        }),
      ),
    ];
  }

  private known(named: Named | null, instead: string) {
    if (!named) return null;
    const person = this.things.person(named.value);
    if (person) return person;
    if (named.value.includes("@")) this.unknownPeople.push(named.value);
    return this.warn(
      named,
      `There is no account for ${named.value}: they are left out, and ${instead}.`,
      "Invite them first to keep them.",
    );
  }

  private warn(named: Named | undefined, says: string, todo: string): null {
    const { file, line } = this.document;
    const at = named?.line ?? line ?? undefined;
    this.problems.push({ severity: "warning", file, ...(at ? { line: at } : {}), says, todo });
    return null;
  }
}
