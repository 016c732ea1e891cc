import type { Region } from '../domain/surgery.ts'

/** All patterns are for text without accents (`plainText`). */

const FUSION_WORD =
  '(?:(?:wirbel\\w*|inter(?:body|corporal) )?(?:fusion|fussion|fuison)|arthrodes[ie]s?|arthodesis|artrodes[ie]s?|\\w*spondylodes(?:e|is)|spondylosyndese|versteifung)'
const APPROACHES = '(?:[ALPTXOD]LIF|ACDF|PSIF)'

/** A fusion, of whatever joint. PSF, PLF and the like mean other things beside: they need the spine or levels named. */
export const FUSION = new RegExp(`\\b(?:${FUSION_WORD}|${APPROACHES}|interbody fus)\\b`, 'i')
export const FUSION_CAPITALS = /\b(PSFI?|PLF|PCD?F|ACCF)\b/
/** Names that only spinal fusions have. */
export const SPINAL_APPROACH = new RegExp(`\\b${APPROACHES}\\b`, 'i')

const BETWEEN =
  '(?:(?:[CTLS]\\d[\\w/-]*|the|a|of|der|la|de|prior|previous|old|posterior|anterior|instrumented|infected|lumbar|lumbosacral|cervical|thoracic|spinal|spine|interbody|surgical|dorsaler?|lumbale|lumbaire) )*'
/** What is treated "of a fusion", and what is treated when it is named as the fusion's own: neither is fusing. */
const TREATED =
  '(?:debridement|wash-?out|irrigation|drainage|evacuation|aspiration) of|I ?& ?D(?: of)?|biopsy(?: of)?'
const FUSION_PLACE =
  '(?:(?:surgical |operative )?(?:site|wound|incision|scar|infection|abscess|seroma|ha?ematoma)|hardware(?! (?:insert|plac)))\\b'
/**
 * A fusion spoken of, not done: "status post fusion", "without fusion", "consent for fusion", "facet block above fusion", "washout of
 * fusion", "fusion wound".
 */
export const FUSION_ELSEWHERE = new RegExp(
  `\\b(?:${FUSION_WORD}|${APPROACHES})(?=[ -]${FUSION_PLACE})|\\b(?:${TREATED}|without|w\\/o|no|non|not|prior|previous|old|existing|history of|h\\/o|hx(?: of)?|status post|s\\/p|z\\.? ?n\\.?|zustand nach|nach|after|post|following|since|above|below|adjacent to|next to|for|apres|tras|ohne|sans|sin|senza|zonder|na)[ -]+${BETWEEN}(?:${FUSION_WORD}|${APPROACHES})\\b(?:\\s+[CTLS]\\d[\\w/-]*)*`,
  'gi',
)
/** "Fusion" of pictures, cells and genes; the name of a cage. */
export const FUSION_OF_PICTURES =
  /\b((image|pet|cell|gene|mri|us|mri-us|mri\/us|ultrasound)[ -]fusion|fusion[ -](imaging|guided|biopsy|gene|assay|prostate|protocol|device)|[\w-]+ fusion gene|fusion d(e |')imagen?e?s?|bildfusion)\b/gi

/** An operation that did not take place. */
export const DENIED =
  /\b(declined|refused|cancel\w*|(aborted|abandoned)(?!.*conver)|not (done|performed|carried out|completed|undertaken)|on (the )?waiting list)\b/i
/** A title that begins with what is left after an operation. */
export const STATUS = /^\W*(history of|h\/o|hx|status post|s\/p|z\.? ?n\.?|zustand nach)\b|\bstatus$/i
/** Visits, papers, monitoring and imaging about an operation. */
export const NOT_THE_OPERATION =
  /\b(history of|status$|ago|planned|scheduled|planning|geplant\w*|consults?|consultation|consent|consider\w*|counsel\w*|discussion|evaluation|assessment|education|teaching|follow-?up|visit|referral|pre-?op\w*|post-?op\w*|physiotherap\w*|rehab\w*|therapy|exercises?|neuro-?monitoring|brace|orthosis|an?a?esthesia for|aufklarung|screening)\b|^\W*(order|waiting list|kontrolle|controle|CT|MRI?|MRT|IRM|TDM|TAC|XR|X-?rays?|RX|rontgen|fluoro\w*|radiogra\w*)\b/i
/** An injection, a drain or an implant that treats pain: where it is named first, what follows says where. */
export const OTHER_ACT =
  /\b(blocks?|blockade|injections?|infiltration|ablation(?! d[eu]\b)|rhizotomy|denervation|stimulator|SCS|pump|drain|catheter|shunt|electrodes?|leads?)\b/i
/** Not hardware of a fusion, and a laminectomy made for it is no decompression. */
export const OTHER_IMPLANT = /\b(stimulator|SCS|pump|shunt|electrodes?|leads?)\b/i
export const TUMOUR = /\btumou?rs?\b/i
/** Never the spine, whatever else the title names. */
export const NEVER_SPINAL =
  /\b(ureter\w*|labi(a|al|um)\w*|plexus|thoracic outlet|accessory nerve|decompression (sickness|illness|table)|traction|non-?surgical)\b/i

/** Joints and bones: not the spine. */
export const OTHER_JOINT =
  /\b(hips?|knees?|ankles?|subtalar|talo\w*|tibio\w*|tibia\w*|talonavicular|calcane\w*|foot(?! drop)|feet|midfoot|hindfoot|toes?|hallux|lapidus|metatars\w*|tarso?\w*|MTPJ?|TMT|TTC|wrist|carp(al|o)\w*|four-corner|hands?|fingers?|digits?|thumb|CMC|MCP|PIPJ?|DIPJ?|shoulder|elbow|interphalangeal|phalan\w*|radius|ulnar?|humer\w*|femur\w*|femoral|fibula\w*|clavic\w*|mandib\w*|TMJ|triple arthrodesis|metacarp\w*|huft\w*|knie\w*|sprunggelenk\w*|[ou]sg|handgelenk\w*|schulter\w*|cheville|genou|hanche|poignet|tobillo|rodilla|cadera|muneca|enkel\w*|heup|pols|caviglia|tornozelo)\b/i
/** Bone taken from elsewhere. */
export const STRUT_GRAFT = /\b(fibular?|femoral|tibial) (strut|ring|(allo|auto)?graft)s?\b/gi
export const SPINAL_ANAESTHESIA = /spinal (an(a)?esth\w*|block|drain)/gi
export const SPINE =
  /spin(e|al)\b|\blumb|\blomb|cervical|cervico|thoracic|thoraco|vertebra|wirbel|wervel|interbody|posterolateral|pst\/pstlat|spondylo|occipit|segmental instrument|pedicle|\b[LHB]WS\b|rachis|rachid|raquis|columna|coluna|colonna|espinal/i
/** Operations of no other part than the spine. */
export const SPINE_BY_NAME = /laminectom|laminotom|laminoplast|spondylodes/i

export const SI_JOINT =
  /sacro-?ilia[cq]|[Ii]liosacral|[Ss]acro-?[Ii]lia[cq]|SACRO-?ILIAC|\b(SI|SIJ|ISG)\b|\bsi joint/
export const EXPLORATION =
  /explor\w* (of )?(the )?((spinal|lumbar|cervical|posterior|prior|previous) )*fusion|fusion (mass )?exploration/i
export const REMOVAL =
  /\b(removal|explant\w*|remove|rimozione|retrait|depose|ablation|retirada|extraccion|verwijder\w*)\b.*(hardware|instrument|implant|screws?\b|\brods?\b|fixation|\bcage|interbody\b|\bplates?\b|material|materiel|materiaal)|(hardware|implant|instrumentation) (removal|revision|exchange)|metallentfernung|materialentfernung|implantatentfernung|(revision|reinsertion) of (the )?(spinal |posterior |lumbar |cervical )*(instrumentation|hardware|fixation)/i
export const FUSES_TOO =
  /(revision|re-?do|repeat|extension of|and|with|\+)\s+(posterior |anterior |lumbar |spinal |interbody )*(fusion|arthrodesis)/i
export const DECOMPRESSION =
  /laminectom|laminotom|laminoplast|dis[ck]ectom|foraminotom|foraminectom|corpectom|des?[ck]ompres|excision of (lumbar|lumbosacral|cervical|thoracic)\w* (vertebral )?disc/i

/** An artificial disc moves: no fusion, but an operation through the same approach. */
export const DISC_REPLACEMENT =
  /(?<!\b(after|following|since|prior|previous|old|s\/p|status post|below|above|adjacent|nach)\b.{0,40})(\bdis[ck]\w* (replacement|arthroplast|prosthes)|(replacement|arthroplasty|prosthes[ie]s) (of )?(the )?((cervical|lumbar|intervertebral|artificial) )*dis[ck]|artificial dis[ck]|bandscheibenprothes|prothese discale|protesis discal)/i
/** What parts a title into acts; levels listed alone stay with the act before them. */
export const BETWEEN_ACTS =
  /(?:[,;&+]|\b(?:and|with|und|mit)\b)(?!\s*[CTLS]?\d[\w/-]*\s*(?:[,;&+]|and\b|with\b|und\b|mit\b|$))/i
/** The first that fits is the region. */
export const REGION_WORDS: readonly (readonly [RegExp, Region])[] = [
  [/cervico-?thoracic|cervico-?dorsal/i, 'cervicothoracic'],
  [/thoraco-?lumb|toraco-?lumb|dorso-?lumb/i, 'thoracolumbar'],
  [/l[uo]mbo-?sacr/i, 'lumbosacral'],
  [/cervical|\bneck\b|\bACDF\b|\bACCF\b|\bc[- ]?spine|\bHWS\b|\bHWK\b/i, 'cervical'],
  [/thoracic|\bt[- ]?spine|\bBWS\b|\bBWK\b/i, 'thoracic'],
  [/\blumb|\blomb|\b[ALPTXO]LIF\b|\bDLIF\b|\bl[- ]?spine|low(er)? back|\bLWS\b|\bLWK\b/i, 'lumbar'],
]

/** One vertebra, as in "laminectomy L4". */
export const VERTEBRA_WORDS: readonly (readonly [RegExp, Region])[] = [
  [/\bC[1-7]\b/, 'cervical'],
  [/\bT([1-9]|1[0-2])\b/, 'thoracic'],
  [/\bL[1-5]\b/, 'lumbar'],
]
