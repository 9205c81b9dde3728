CREATE TABLE "search_pairs" (
	"doc" integer PRIMARY KEY NOT NULL,
	"bits" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "search_pairs" ADD CONSTRAINT "search_pairs_doc_search_documents_doc_fk" FOREIGN KEY ("doc") REFERENCES "public"."search_documents"("doc") ON DELETE cascade ON UPDATE no action;