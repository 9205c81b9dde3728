import type { StoredDocument } from "./filter";
import { readFilter } from "./filter";
import { onlyFields, refuse } from "./refuse";
import { searchIndex } from "./search";
import { checkUid, StoredIndex } from "./stored-index";
import type { Tasks } from "./tasks";

export type Asked = { method: string; path: string; query: URLSearchParams; body: unknown };
export type Store = { indexes: Map<string, StoredIndex>; tasks: Tasks };
type Answer = { status: number; body: unknown };

const ok = (body: unknown): Answer => ({ status: 200, body });
const accepted = (body: unknown): Answer => ({ status: 202, body });

/** The routes of a real server that the product may use; all others are unknown here. */
export function answerFor(asked: Asked, store: Store): Answer {
  const { method, path, query, body } = asked;
  const route = `${method} ${path}`;
  if (route === "GET /health") return ok({ status: "available" });
  if (route === "GET /version")
    return ok({ pkgVersion: "1.0.0", commitSha: "unknown", commitDate: "unknown" });
  if (route === "GET /indexes")
    return ok(
      page(
        [...store.indexes.values()].map(({ info }) => info),
        query,
      ),
    );
  if (route === "POST /indexes") return accepted(createIndex(body, store));
  if (route === "POST /multi-search") return ok(multiSearch(body, store));
  if (route === "GET /tasks") return ok(store.tasks.list());
  const task = /^GET \/tasks\/(\d+)$/.exec(route);
  if (task) return ok(store.tasks.find(task[1] ?? ""));
  const inIndex = /^\/indexes\/([\w-]+)(\/.*)?$/.exec(path);
  if (inIndex) return ofIndex({ ...asked, path: inIndex[2] ?? "" }, checkUid(inIndex[1]), store);
  throw refuse(404, "not_found", `No route ${route}.`);
}

function ofIndex({ method, path, query, body }: Asked, uid: string, store: Store): Answer {
  const route = `${method} ${path}`;
  const { tasks } = store;
  // What changes an index is taken on before it is known whether there is one.
  if (route === "DELETE ") {
    found(store, uid);
    return accepted(tasks.add("indexDeletion", uid, () => store.indexes.delete(uid)));
  }
  if (route === "PATCH /settings") {
    const settings = StoredIndex.checkSettings(body);
    return accepted(
      tasks.add("settingsUpdate", uid, () => Object.assign(made(store, uid).settings, settings)),
    );
  }
  if (route === "POST /documents") {
    onlyQuery(query, ["primaryKey"]);
    const documents = listOf<StoredDocument>(body);
    return accepted(
      tasks.add("documentAdditionOrUpdate", uid, () =>
        made(store, uid, query.get("primaryKey")).write(documents),
      ),
    );
  }
  if (route === "POST /documents/delete-batch") {
    const ids = listOf<string>(body);
    return accepted(
      tasks.add("documentDeletion", uid, () => {
        const index = found(store, uid);
        for (const id of ids) index.documents.delete(String(id));
      }),
    );
  }
  return readIndex({ method, path, query, body }, found(store, uid));
}

function readIndex({ method, path, query, body }: Asked, index: StoredIndex): Answer {
  const route = `${method} ${path}`;
  if (route === "GET ") return ok(index.info);
  if (route === "GET /settings") return ok(index.settings);
  if (route === "GET /stats")
    return ok({ numberOfDocuments: index.documents.size, isIndexing: false, fieldDistribution: {} });
  if (route === "POST /search") return ok(searchIndex(index, body));
  if (route === "GET /documents") {
    onlyQuery(query, ["offset", "limit", "fields", "ids"]);
    return ok(documentsOf(index, query));
  }
  if (route === "POST /documents/fetch") {
    const asked = onlyFields(body, ["offset", "limit", "fields", "filter", "ids", "sort", "retrieveVectors"]);
    const { fields, filter, ids, ...rest } = asked as Record<string, string[] | undefined>;
    const passes = readFilter(filter, index.filterable, "invalid_document_filter");
    const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
    if (fields) query.set("fields", fields.join(","));
    if (ids) query.set("ids", ids.join(","));
    return ok(documentsOf(index, query, passes));
  }
  throw refuse(405, "not_found", `No route ${route} in an index.`);
}

function documentsOf(index: StoredIndex, query: URLSearchParams, passes = (_: StoredDocument) => true) {
  const ids = query.get("ids")?.split(",");
  const fields = query.get("fields")?.split(",");
  const documents = [...index.documents]
    .filter(([id, document]) => (!ids || ids.includes(id)) && passes(document))
    .map(([, document]) =>
      fields ? Object.fromEntries(fields.map((field) => [field, document[field]])) : document,
    );
  return page(documents, query);
}

function multiSearch(body: unknown, store: Store) {
  const { queries, federation } = onlyFields(body, ["queries", "federation"]);
  const asked = listOf<Record<string, unknown>>(queries);
  const more = ["indexUid", ...(federation ? ["federationOptions"] : [])];
  const results = asked.map((query) => {
    const uid = checkUid(query.indexUid);
    return { indexUid: uid, ...searchIndex(found(store, uid), query, more) };
  });
  if (!federation) return { results };
  const { limit = 20, offset = 0 } = federation as { limit?: number; offset?: number };
  const hits = results.flatMap((result) => result.hits);
  return {
    hits: hits.slice(offset, offset + limit),
    estimatedTotalHits: hits.length,
    limit,
    offset,
    processingTimeMs: 1,
  };
}

function createIndex(body: unknown, store: Store) {
  const { uid: wanted, primaryKey } = onlyFields(body, ["uid", "primaryKey"]);
  const uid = checkUid(wanted);
  return store.tasks.add("indexCreation", uid, () => {
    if (store.indexes.has(uid)) throw refuse(409, "index_already_exists", `Index \`${uid}\` already exists.`);
    store.indexes.set(uid, new StoredIndex(uid, primaryKey ? String(primaryKey) : null));
  });
}

/** As on a real server, writing to an index that is not there makes one, without settings. */
function made(store: Store, uid: string, primaryKey: string | null = null) {
  const index = store.indexes.get(uid) ?? new StoredIndex(uid, primaryKey);
  store.indexes.set(uid, index);
  return index;
}

function found(store: Store, uid: string) {
  const index = store.indexes.get(uid);
  if (!index) throw refuse(404, "index_not_found", `Index \`${uid}\` not found.`);
  return index;
}

function page<Row>(rows: Row[], query: URLSearchParams) {
  const [offset, limit] = [Number(query.get("offset") ?? 0), Number(query.get("limit") ?? 20)];
  if (!Number.isInteger(offset) || !Number.isInteger(limit))
    throw refuse(400, "bad_request", "Invalid value in parameter `limit` or `offset`");
  return { results: rows.slice(offset, offset + limit), offset, limit, total: rows.length };
}

function listOf<Value>(body: unknown): Value[] {
  if (!Array.isArray(body)) throw refuse(400, "malformed_payload", "The payload has to be a list.");
  return body as Value[];
}

function onlyQuery(query: URLSearchParams, known: string[]) {
  for (const name of query.keys())
    if (!known.includes(name)) throw refuse(400, "bad_request", `Unknown parameter \`${name}\``);
}
