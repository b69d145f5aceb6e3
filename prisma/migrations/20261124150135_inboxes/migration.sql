-- CreateTable
CREATE TABLE "inbox" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "answers" JSON NOT NULL,
    "answered" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbox_request" (
    "id" UUID NOT NULL,
    "inbox_id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "path_and_query" TEXT NOT NULL,
    "headers" JSON NOT NULL,
    "body" BYTEA NOT NULL,
    "body_bytes" INTEGER NOT NULL,
    "status" INTEGER NOT NULL,
    "delay_ms" INTEGER NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbox_request_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "inbox_token_key" ON "inbox"("token");

-- CreateIndex
CREATE INDEX "inbox_request_inbox_id_id_idx" ON "inbox_request"("inbox_id", "id" DESC);

-- AddForeignKey
ALTER TABLE "inbox_request" ADD CONSTRAINT "inbox_request_inbox_id_fkey" FOREIGN KEY ("inbox_id") REFERENCES "inbox"("id") ON DELETE CASCADE ON UPDATE CASCADE;
