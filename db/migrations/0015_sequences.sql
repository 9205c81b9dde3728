CREATE TABLE "search_sequences" (
	"doc" integer PRIMARY KEY NOT NULL,
	"terms" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_sequences" ADD CONSTRAINT "search_sequences_doc_search_documents_doc_fk" FOREIGN KEY ("doc") REFERENCES "public"."search_documents"("doc") ON DELETE cascade ON UPDATE no action;