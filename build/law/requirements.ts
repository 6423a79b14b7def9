/** What a law wants of a consent manager. */
export interface Requirement {
  readonly text: string
  /** Why no test carries its id, or what those that do leave open. */
  readonly reason?: string
}

/** A reason that must go when there is a test. */
export const NOT_YET = 'no test yet'

/** Who makes the law, by the letters of an id. */
export const AREAS: Readonly<Record<string, string>> = {
  EU: 'European Union and European Economic Area',
  FR: 'France',
  IT: 'Italy',
  DE: 'Germany',
  UK: 'United Kingdom',
  CA: 'California and other states of the US',
  BR: 'Brazil',
  QC: 'Quebec',
  CH: 'Switzerland',
  TR: 'Turkey',
  RU: 'Russia',
  AZ: 'Azerbaijan',
}

/** By id, in the order of the page. */
export const requirements: Readonly<Record<string, Requirement>> = {
  'EU-01': {
    text: 'Before consent nothing is stored or read on the device and no third party is asked for anything, but for what is strictly necessary (ePrivacy directive art. 5(3); EDPB guidelines 2/2023 §§36, 50–51).',
  },
  'EU-02': {
    text: 'What is held is the request, and not only the cookie: scripts, pictures, frames, fonts, connections made ahead (EDPB guidelines 2/2023).',
    reason:
      'what is untagged is not held: a link to one of the `hosts` of a service is named once somebody is about to decide, other elements are not looked at',
  },
  'EU-03': {
    text: 'Every layer that has a button to accept has one to reject (Cookie Banner Taskforce §§8, 14).',
  },
  'EU-04': {
    text: 'Rejecting all takes no more clicks than accepting all (Taskforce; CNIL; GDPR art. 7(3)).',
  },
  'EU-05': {
    text: 'Both answers look alike: size, type, weight, and a contrast of 4.5:1 or more (Taskforce §§17–18; CNIL 2020-092 §34).',
    reason:
      'the contrast is that of our colours: those that a site sets are its own to look after',
  },
  'EU-06': {
    text: 'Nothing but what is necessary is ticked beforehand (CJEU C-673/17 Planet49; Taskforce §10; GDPR recital 32).',
  },
  'EU-07': {
    text: 'Scrolling, swiping, Escape, a click beside, closing, waiting and going on are no consent (EDPB guidelines 05/2020 §86).',
  },
  'EU-08': {
    text: 'The page can be read and used without accepting (05/2020 §§39–41; Taskforce §13).',
    reason:
      'what is under the banner at the end of a page is seen once an answer is given, which may be to reject',
  },
  'EU-09': {
    text: 'There is a choice for each purpose, and there may be one for each service (05/2020 §§42–44, 55 ff.).',
  },
  'EU-10': {
    text: 'The visitor is told who answers for the data, each purpose, the kinds of data, how to take consent back, the risks of other countries, how long cookies last and who else has access (05/2020 §64; Planet49 §§75–81).',
    reason:
      'what a transfer rests on and the risks of a country have no words of their own yet: a description has to tell them',
  },
  'EU-11': {
    text: 'The request stands apart from other terms, in plain words and in the language of the page (GDPR art. 7(2); EDPB guidelines 03/2022).',
    reason:
      'the languages are Azerbaijani, Turkish, Russian, Arabic and English; a page in another one has English texts where it gives none of its own',
  },
  'EU-12': {
    text: 'Consent can be taken back at any time as easily as it was given, from a lasting link at a usual place (GDPR art. 7(3); 05/2020 §§112–118; Taskforce §§32–35).',
  },
  'EU-13': {
    text: 'Taking back has effect: use stops, what was stored is removed, vendors are told (GDPR art. 7(3)).',
  },
  'EU-14': {
    text: 'What was shown, when, and what was chosen can be shown later, refusals and withdrawals too (GDPR art. 7(1), 5(2)).',
  },
  'EU-15': {
    text: 'Consent is asked for again after a fitting time, and for a new purpose, service or text (05/2020 §§110–111).',
  },
  'EU-16': {
    text: 'Nobody is nagged: a refusal is kept as long as a consent (03/2022, continuous prompting).',
  },
  'EU-17': {
    text: 'No dark patterns: no pressing words, no advertising in the request, no buttons that change places, no dead links, no more than two layers to all settings (03/2022 annex I).',
    reason:
      'texts that a site gives in the place of ours are its own; whether the pages behind its links are there is not looked at',
  },
  'EU-18': {
    text: 'Remembering the choice needs no consent, as long as it is little, of the site itself and without an id before a choice (Taskforce §30; WP29 04/2012).',
  },
  'EU-19': {
    text: 'Legitimate interest does not replace consent for what is stored or read on a device (Taskforce; ePrivacy directive).',
    reason:
      'what a site calls `necessary` or `exempt`, and the law that it sets for everybody by `regime`, are its own to answer for',
  },
  'FR-01': {
    text: 'A choice is kept for six months unless the site says otherwise (CNIL 2020-092 §39).',
  },
  'FR-02': {
    text: 'Audience measurement that is exempt has cookies of at most 13 months, not made longer by a visit, and data of at most 25 months (CNIL 2020-091, as updated on 4 July 2025).',
    reason:
      'that no visit makes a cookie last longer is up to who sets it: a page cannot read how long a cookie lasts',
  },
  'FR-03': {
    text: '“Continue without accepting” may be the way to refuse only where it is easily seen (CNIL 2020-092).',
  },
  'IT-01': {
    text: 'A cross at the top right keeps what is set by default: nothing is granted; the banner says so (Garante 10 June 2021 n. 231) [K].',
  },
  'IT-02': {
    text: 'Nobody is asked again within six months, unless conditions change or the choice cannot be known (Garante 10 June 2021 n. 231).',
  },
  'DE-01': {
    text: 'A recognised service can hand over choices that were made elsewhere (TDDDG § 26; EinwV, in force since 1 April 2025).',
    reason:
      'not yet: nothing takes over what a recognised service hands out. A site’s own code can, by `save` where `scriptedGrants` is set',
  },
  'UK-01': {
    text: 'A purpose of own statistics or appearance may run before a choice, is listed, has a switch of its own, and an objection has a receipt (PECR reg. 6, Data (Use and Access) Act 2025).',
  },
  'UK-02': {
    text: 'Rejecting all is as easy as accepting all (ICO guidance, 29 April 2026).',
  },
  'UK-03': {
    text: 'Statistics for advertising, or shared with somebody for uses of their own, are not exempt (ICO guidance, 29 April 2026).',
  },
  'CA-01': {
    text: 'The choice that protects more is no longer and no harder: accepting all stands beside declining all (11 CCR § 7004).',
  },
  'CA-02': {
    text: 'Closing a request or going on is no consent, nor is what a dark pattern brought about (11 CCR § 7004).',
  },
  'CA-03': {
    text: 'Global Privacy Control is a valid opt-out for the browser, its profiles and the known person, without asking for more data (11 CCR § 7025).',
  },
  'CA-04': {
    text: 'It is shown whether the signal was processed, to all senses, and stays in the settings (11 CCR § 7025(c)(6), since 1 January 2026).',
  },
  'CA-05': {
    text: 'An opt-out by hand is confirmed too, and the link “Your Privacy Choices” or “Do Not Sell or Share My Personal Information” is there (11 CCR §§ 7004, 7025).',
    reason:
      'an opt-out closes the banner, and nothing says in words that it is done: not yet. The words of the link and its icon are the site’s',
  },
  'CA-06': {
    text: 'After an opt-out nobody is asked again for twelve months (CCPA, Civil Code § 1798.135(c)(4)) [K].',
  },
  'CA-07': {
    text: 'Tags may run until an opt-out, but sensitive data and known minors need an opt-in (CCPA, Civil Code § 1798.120).',
  },
  'BR-01': {
    text: 'The first layer has an easily seen button to reject all that is not necessary (ANPD guide on cookies, 18 October 2022).',
  },
  'BR-02': {
    text: 'The request is not only in a foreign language: there are texts in Brazilian Portuguese (ANPD guide).',
    reason: 'not yet: a site gives its own by `languages` and `texts`',
  },
  'BR-03': {
    text: 'The site has a panel of its own; settings of the browser only complement it (ANPD guide).',
  },
  'QC-01': {
    text: 'What identifies, locates or profiles is off until somebody activates it (Law 25, s. 8.1).',
  },
  'QC-02': {
    text: 'The request is in French (Law 25).',
    reason: 'not yet: a site gives its own by `languages` and `texts`',
  },
  'QC-03': {
    text: 'Each purpose is asked for separately (Law 25, s. 14).',
  },
  'CH-01': {
    text: 'Functions and statistics run until somebody objects, advertising profiles need a consent (FADP; Telecommunications Act art. 45c; FDPIC guide, 22 January 2025).',
  },
  'TR-01': {
    text: 'As in the European Union: explicit consent beforehand, and accepting, refusing and managing alike (KVKK guide, 20 June 2022).',
  },
  'TR-02': {
    text: 'The text that informs is not the text that asks for consent (KVKK guide).',
    reason:
      'so it is on the first layer; on the second, what is told of a purpose stands beside its switch',
  },
  'RU-01': {
    text: 'The text of a consent stands alone, and not within a policy or terms (152-FZ art. 9, as of 1 September 2025).',
  },
  'RU-02': {
    text: 'Where receipts go can be set by region, or they stay with the visitor (152-FZ art. 18(5)).',
  },
  'RU-03': {
    text: 'Tags from abroad stay held after a general consent, unless the site asks for them by themselves (152-FZ art. 18(5)).',
  },
  'AZ-01': {
    text: 'All is off until a consent that has the six items of the law; a configuration that lacks one is refused (Law 998-IIIQ art. 8).',
    reason:
      'the operations on the data have no option of their own: a description has to tell them',
  },
  'AZ-02': {
    text: 'The notice has the legal basis, the recipients and the level of protection (art. 11.2).',
    reason:
      'the level of protection has no option of its own: a description has to tell it',
  },
  'AZ-03': {
    text: 'Services abroad are marked and need a consent of their own, off by default (art. 14).',
  },
  'AZ-04': {
    text: 'The visitor can take consent back and demand that processing stops; the receipt has the time of the server, and the site is told its due dates of 7, 5 and 3 working days (art. 7 and 12).',
    reason:
      'there is no button to demand that processing stops: a site asks the server for it (`PUT /v1/subject/block`)',
  },
  'AZ-05': {
    text: 'There are texts in Azerbaijani, Russian and English, of which the Azerbaijani prevails.',
    reason: 'nothing says that the Azerbaijani prevails',
  },
  'AZ-06': {
    text: 'The documentation says that a receipt is evidence, and no electronic document with an enhanced signature; a site can attach the id of one (art. 8).',
    reason:
      'a receipt has no place for that id: the pages say to keep it beside the id of the receipt',
  },
  'AZ-07': {
    text: 'Receipts can be kept within the country, only with the visitor, or without the id of a subject (art. 15).',
    reason: 'that an endpoint is in the country is up to the site',
  },
}
