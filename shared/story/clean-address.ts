/** Parameters that only tell a site where a click came from. Sources: the sites' own help pages, ClearURLs, Brave. */
const TRACKERS: ReadonlySet<string> = new Set(
  [
    // Advertising clicks, by who counts them: Meta, Google, Microsoft, Yandex, X, TikTok, LinkedIn, Pinterest, affiliates
    'fbclid fb_action_ids fb_action_types fb_ref fb_source mibextid gclid gclsrc dclid gbraid wbraid gad_source gad_campaignid srsltid _ga _gl _gac',
    'msclkid yclid ysclid _openstat twclid ref_src ref_url __twitter_impression ttclid li_fat_id lipi epik igshid igsh pcampaignid sc_cid mkcid mkevt mkrid',
    'irclickid irgwc cjevent awc s_kwcid ef_id rb_clickid wickedid iclid _branch_match_id _branch_referrer',
    // Mailings
    'mc_cid mc_eid mkt_tok _hsenc _hsmi __hstc __hssc __hsfp hsctatracking vero_id vero_conv oly_enc_id oly_anon_id _kx dm_i',
    'elqtrack elqtrackid ml_subscriber ml_subscriber_hash sfmc_id sfmc_sub bbeml ck_subscriber_id emci emdi trk_contact trk_msg trk_module trk_sid',
    // Publishers' own campaigns: Adobe, BBC, The Guardian, The New York Times, CNN, Yahoo, AT Internet
    's_cid cmpid cmp icid wt_mc wt.mc_id ncid ocid smid smtyp mbid cndid ito ftag xtor guccounter guce_referrer guce_referrer_sig spm hootpostid',
  ].flatMap((names) => names.split(' ')),
);

/** Families of them: Urchin and Google Analytics, Matomo, HubSpot ads, AT Internet, comScore. */
const FAMILIES =
  /^(?:utm|itm|stm|mtm|pk|piwik|matomo|hsa)_|^at_(?:medium|campaign|custom|link|ptr|format|bbc)|^ns_(?:campaign|mchannel|source|linkname|fee)$/;

/** Names that are trackers on one site and mean something elsewhere. */
const OF_SITE: readonly (readonly [host: RegExp, names: RegExp])[] = [
  [/(?:^|\.)(?:x|twitter)\.com$/, /^[st]$/],
  [/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/, /^(?:si|feature|pp|ab_channel)$/],
  [/(?:^|\.)spotify\.com$/, /^(?:si|nd|_branch.*)$/],
  [/(?:^|\.)(?:facebook\.com|fb\.watch)$/, /^(?:__cft__.*|__tn__|eid|hc_.*|rdid|ref|sfnsn|paipv|_rdr)$/],
  [/(?:^|\.)linkedin\.com$/, /^(?:trk|trkcampaign|trackingid|refid|rcm)$/],
  [/(?:^|\.)tiktok\.com$/, /^(?:_r|_t|is_from_webapp|sender_device|web_id)$/],
  [/(?:^|\.)reddit\.com$/, /^(?:share_id|rdt|correlation_id|ref_campaign|ref_source)$/],
  [/(?:^|\.)threads\.(?:net|com)$/, /^(?:xmt|slof)$/],
  [/(?:^|\.)ebay\.[a-z.]+$/, /^(?:campid|toolid|customid)$/],
  [
    /(?:^|\.)google\.[a-z.]+$/,
    /^(?:usp|entry|g_ep|g_st|sca_esv|sca_upv|ei|ved|gs_lp|gs_lcp|sclient|aqs|sourceid|sxsrf|rlz|oq|uact)$/,
  ],
  [/^apps\.apple\.com$/, /^(?:pt|ct|itsct|itscg)$/],
  [/(?:^|\.)substack\.com$/, /^(?:r|isfreemail|triedredirect|publication_id|post_id)$/],
  [/(?:^|\.)medium\.com$/, /^source$/],
  [/(?:^|\.)cnn\.com$/, /^cid$/],
  [
    /(?:^|\.)nytimes\.com$/,
    /^(?:campaign_id|emc|instance_id|nl|regi_id|segment_id|te|user_id|searchresultposition|referringsource)$/,
  ],
  [/(?:^|\.)bloomberg\.com$/, /^(?:srnd|sref|leadsource)$/],
  [/(?:^|\.)wsj\.com$/, /^(?:mod|reflink)$/],
  [/(?:^|\.)ft\.com$/, /^sharetype$/],
  [/(?:^|\.)ndtv\.com$/, /^pfrom$/],
  [/(?:^|\.)indiatimes\.com$/, /^from$/],
  [/(?:^|\.)change\.org$/, /^(?:source_location|recruiter|recruited_by_id)$/],
  [/(?:^|\.)eventbrite\.[a-z.]+$/, /^aff$/],
  [/(?:^|\.)amazon\.[a-z.]+$/, /^(?:ref_?|pf_rd_.*|pd_rd_.*|tag|linkcode|linkid|ascsubtag|crid|sprefix)$/],
];

function nameOf(parameter: string): string {
  const [name = ''] = parameter.split('=');
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

function isTracker(parameter: string, host: string): boolean {
  const name = nameOf(parameter).replace(/^amp;/, '');
  if (TRACKERS.has(name) || FAMILIES.test(name)) return true;
  return OF_SITE.some(([site, names]) => site.test(host) && names.test(name));
}

/** The names of an address's trackers, as they are in it, in order: `['utm_source', 'fbclid']`. */
export const trackersOf = (address: string): readonly string[] =>
  partsOf(address)?.flatMap(({ trackers }) => trackers.map(nameOf)) ?? [];

/**
 * An address without what only tracks who follows it; everything else stays to the letter. Web addresses only: any
 * other text comes back as it is. Pure and idempotent.
 */
export function withoutTrackers(address: string): string {
  const parts = partsOf(address);
  if (!parts?.some(({ trackers }) => trackers.length > 0)) return address;
  return parts.map(({ sign, kept }) => (kept.length > 0 ? `${sign}${kept.join('&')}` : '')).join('');
}

interface Part {
  /** What it begins with: nothing, `?` or `#`. */
  readonly sign: string;
  readonly kept: readonly string[];
  readonly trackers: readonly string[];
}

/** An address before its query, its query and its fragment; null if it is no web address. */
function partsOf(address: string): readonly Part[] | null {
  if (!/^\s*https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  const [, before = '', query = '', fragment = ''] = /^([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/.exec(address) ?? [];
  const host = new URL(address).hostname;
  const start = { sign: '', kept: [before], trackers: [] };
  return [start, sifted(query, host), isParameters(fragment) ? sifted(fragment, host) : whole(fragment)];
}

/** Feeds put their campaigns into the fragment: `#xtor=RSS-3208`. A place on the page has no equals sign. */
const isParameters = (fragment: string): boolean => /^#[\w.%-]+=[^#]*$/.test(fragment);

const whole = (part: string): Part => ({
  sign: part.slice(0, 1),
  kept: part === '' ? [] : [part.slice(1)],
  trackers: [],
});

function sifted(part: string, host: string): Part {
  if (part === '') return whole(part);
  const parameters = part.slice(1).split('&');
  const trackers = parameters.filter((parameter) => isTracker(parameter, host));
  return {
    sign: part.slice(0, 1),
    kept: trackers.length === 0 ? [part.slice(1)] : parameters.filter((each) => !trackers.includes(each)),
    trackers,
  };
}
