/** Part of a template, in bytes: from `start` up to but not including `end`. */
export type Span = { readonly start: number; readonly end: number };

/** A stretch of literal text. */
export type TextSegment = Span & { readonly kind: 'text' };

/** `{{ }}`, `{* *}`, `{% %}` and `{[ ]}`: a tag around Lua, `inner` being the Lua without blanks. */
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

/** `{-raw-}…{-raw-}`: `body` is text whatever is in it. */
export type VerbatimSegment = Span & { readonly kind: 'verbatim'; readonly body: Span };

/** `{-name-}…{-name-}`: `body` is a template of its own, kept as `blocks.name`. */
export type BlockSegment = Span & {
  readonly kind: 'block';
  readonly name: Span;
  readonly body: Span;
};

/** `{# #}`: gives nothing. */
export type CommentSegment = Span & { readonly kind: 'comment' };

/** A part of a template; what `start` and `end` enclose includes the line end a tag swallows. */
export type Segment =
  | TextSegment
  | LuaSegment
  | IncludeNameSegment
  | VerbatimSegment
  | BlockSegment
  | CommentSegment;

/** A tag that is opened and never closed, and so is text. */
export type UnclosedTag = Span & { readonly closer: string };

/** A tag found at a place, and where the text before it ends. */
export type FoundTag = { readonly segment: Segment; readonly textEnd: number };
