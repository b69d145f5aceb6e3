/** A byte range of a template: `start` is inclusive, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** Literal text. */
export type TextSegment = Span & { readonly kind: 'text' };

/**
 * `{{ }}`, `{* *}`, `{% %}` and `{[ ]}`: a tag around Lua code; `inner` is the code without
 * surrounding blanks.
 */
export type LuaSegment = Span & {
  readonly kind: 'escaped' | 'plain' | 'code' | 'include';
  readonly inner: Span;
};

/** `{(name)}` and `{(name, context)}`. */
export type IncludeNameSegment = Span & {
  readonly kind: 'include-name';
  readonly name: Span;
  readonly context: Span | undefined;
};

/** `{-raw-}…{-raw-}`: `body` is literal text whatever it contains. */
export type VerbatimSegment = Span & { readonly kind: 'verbatim'; readonly body: Span };

/** `{-name-}…{-name-}`: `body` is a template of its own, available as `blocks.name`. */
export type BlockSegment = Span & {
  readonly kind: 'block';
  readonly name: Span;
  readonly body: Span;
};

/** `{# #}`: a comment without output. */
export type CommentSegment = Span & { readonly kind: 'comment' };

/** A segment of a template. Its span includes the line end that a tag removes. */
export type Segment =
  | TextSegment
  | LuaSegment
  | IncludeNameSegment
  | VerbatimSegment
  | BlockSegment
  | CommentSegment;

/** A tag that is opened but never closed, and is therefore text. */
export type UnclosedTag = Span & { readonly closer: string };

/** A tag found by the scanner, and the end of the text before it. */
export type FoundTag = { readonly segment: Segment; readonly textEnd: number };
