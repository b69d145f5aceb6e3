// The words the project writes, and the ones it does not. Each pattern matches one sense only, so
// that "an IP address", "HTTP POST" and "share a file" pass. A space matches any white space.

/**
 * `prose` is searched in comments, strings and documents; `unless` names a context that makes the
 * word the right one; `name` lists the parts of identifiers and file names that are not used; `ui`
 * limits a row to what people read on a screen.
 */
export const wordTable = [
  {
    write: 'returns, return value; response or status code (of a receiver)',
    prose: /\banswer(?:s|ed|ing)?\b/,
    name: ['answer', 'answers', 'answered', 'answering'],
  },
  {
    write: 'string (text is prose)',
    prose:
      /\btexts\b|\ba text\b(?! (?:area|body|box|colou?r|column|cursor|editor|field|file|format|input|message|node|response|search|selection|type|value))/,
  },
  {
    write: 'validation error',
    prose: /\bcomplain(?:s|ed|ing|ts?)?\b/,
    name: ['complain', 'complains', 'complaint', 'complaints'],
  },
  { write: 'diagnostic', prose: /\bremark(?:s|ed)?\b/, name: ['remark', 'remarks'] },
  {
    write: 'restriction, restricted function; error',
    prose: /\brefusals?\b|\bwhat (?:is|was) refused\b/,
    name: ['refusal', 'refusals'],
  },
  {
    write: 'position, range, location; slot, capacity (in a queue)',
    prose:
      /\b(?:a|each|every|free|its|no|own|that|their|this|whose) places?\b|(?<!\b(?:in|of) )\bthe places?\b|\b(?:few|many|more|other|two|three) places\b/,
    unless: /\bdecimal places\b|\b(?:take|takes|taking|took) the place of\b/,
    name: ['place', 'places'],
  },
  {
    write: 'rate, queue, fair share',
    prose: /\bpaces?\b|\blanes?\b|(?<!\bfair )\b(?:a|each|its|no|own|the|their) shares?\b(?! of\b)/,
    name: ['lane', 'lanes', 'pace', 'paces', 'shares'],
  },
  {
    write: 'publish request',
    prose: /\b(?:a|each|every|first|its|one|the|this) posts?\b(?! (?:body|request)s?\b)/,
    matchCase: true,
  },
  {
    write: 'evaluated hooks, match result',
    prose: /\bconsider(?:s|ed|ing|ations?)?\b/,
    name: ['consider', 'considered', 'consideration', 'considerations'],
  },
  {
    write: 'suppressed (with reason)',
    prose: /\b(?:held|hold|holding|holds) back\b/,
    name: ['held back'],
  },
  { write: 'unique fields', prose: /\btell(?:ing|s)? (?:\w+ ){0,3}apart\b|\btold apart\b/ },
  {
    write: 'concurrency; concurrent, simultaneous',
    prose:
      /\b(?:attempts|connections|deliveries|few|how many|jobs|more|most) (?:\w+ ){0,3}at once\b|^At once$/,
  },
  {
    write: 'URL, endpoint, destination',
    prose:
      /\b(?:an|each|hook's|inbox's|its|receiver's|that|the|this|whose) (?:(?:full|same|whole) )?address(?:es)?\b/,
    unless:
      /\b(?:bind|CIDR|client|connect\w*|DNS|e-?mail|family|IP|IPv[46]|link-local|listen\w*|lookup|loopback|metadata|network|peer|pinned|pins?|private|proxy|public|remote|resolv\w+|socket|vet\w*|account|member|people|person|user)\b/i,
  },
  {
    write: 'fix, handle, repair',
    prose: /\bmend(?:s|ed|ing)?\b/,
    name: ['mend', 'mends', 'mended'],
  },
  {
    write: 'delete, deleted',
    prose:
      /\b(?:hook|inbox|token|source|person|account|row|gateway)s? (?:that|which|who) (?:goes|go|went)\b/,
  },
  {
    write: 'succeeded, failed; outcome, result',
    prose: /\bwhat (?:\w+ ){1,4}(?:came|comes) to\b|\b(?:ended|ends) (?:badly|well)\b/,
  },
  {
    write: 'null, absent',
    prose:
      /(?<!\ball )\bor (?:none|nothing)\b(?= ?[.,;:)]|$| (?:for|if|when|where)\b)|(?<!\bthere )\b(?:is|was) (?:none|nothing)\b(?= ?[.,;:)])/,
  },
  { write: 'previous version, revision', prose: /\b(?:one|version) that was before\b/ },
  { write: 'an event (sample event)', prose: /\bevents? to try\b/ },
  { write: 'any TLS certificate; the identity is not verified', prose: /\bimpostors?\b/ },
  {
    write: 'exponential backoff, short retries, no retries',
    prose: /\bpatient(?:ly)?\b/,
    name: ['patient'],
  },
  { write: 'the parts of …', prose: /\bWhat of (?:an?|its|the)\b/ },
  { write: 'returned', prose: /\bgave back\b/ },
  { write: 'instruction budget', prose: /\bfuel\b/, ui: true },
];
