import { SECRET } from './alarm-words.ts';

const KEPT =
  '(?:codes?|digits|figures|passwords?|qr(?: code)?|otp|pin|secrets?|keys?|export|recovery codes?|setup (?:key|code|square)|what (?:the )?(?:app|authenticator) (?:shows|displays|says))';

/** A secret left the person's hands, or was posted here. */
export const GIVEN_AWAY: readonly RegExp[] = [
  new RegExp(
    `\\b(?:gave|given|told|sent|shared|forwarded|mailed|posted|read out|read|pasted|entered|typed|showed)\\b(?! (?:up|in))[^.!?]{0,30}\\b${SECRET}\\b[^.!?]{0,60}\\b(?:to|with|in|on) (?:an? |the |my |some ?)?(?:someone|somebody|caller|stranger|guy|man|woman|lady|colleague|supplier|team|fake|phish\\w*|forum|public|group|channel|website|page|person|friend|him|her|them|reddit|twitter|facebook|github)`,
  ),
  new RegExp(
    `\\b(?:told|gave|given|read|sent|showed) (?:\\w+ ){0,2}(?:him|her|them|the caller|the man|the woman|the guy|somebody|someone|a stranger) (?:\\w+ ){0,4}(?:${KEPT}|it)\\b|(?<!\\bcan )\\bread out (?:the|my|all|first)(?! (?:\\w+ )?(?:backup|copy))|\\b(?:if|and) i read (?:him|her|them) `,
  ),
  new RegExp(
    `\\b(?:uploaded|posted|published|wrote|put|pushed|committed|leaked|left|shared|pasted)\\b[^.!?]{0,40}\\b${KEPT}\\b[^.!?]{0,40}\\b(?:public|github|repo|twitter|facebook|reddit|forum|internet|online|group|whatsapp|train|bus|taxi)\\b|\\bscreenshot\\b.{0,40}\\bis on (?:twitter|facebook|reddit|the)|\\bwrote the .{0,20}password on\\b(?! (?:paper|a (?:note|piece|card|sheet)|the day|my hand))`,
  ),
  /\b(?:recovery codes?|password list|(?:notebook|paper|printout) (?:\w+ ){1,2}(?:codes?|passwords?))\b(?: \w+){0,6} (?:stolen|was lost|got lost|(?:is )?(?:now )?missing|in a stolen|nicked|photographed)\b|\blost the (?:paper|notebook|printout|note) with\b/,
  /\b(?:someone|somebody|he|she|they) (?:has |have |could have |may have )?(?:copied|cloned|stole|intercepted|hijack\w*) (?:my |our )?(?:codes?|app|authenticator|account|session)\b|\b(?:setup|set-up) (?:qr|key|code)\b.{0,40}\b(?:team|group|forum|chat|mail|email|public)/,
  /\bgiven? (?:away )?(?:the|my) codes? to\b|\b(?:scan|add) (?:this|my) qr\b|\b(?:attached|here(?:s| is)) (?:\w+ ){0,4}(?:my |the )?(?:qr|screenshot)\b|\bpicture of my qr\b|\bhere you (?:are|go)\b|コードを(?:他人|人)に教え|\b(?:typed|entered|put) (?:\w+ ){0,3}(?:code|password) (?:in|into|on) an? (?:\w+ )?(?:site|page|website|form) that\b|\bpin of my phone \d/,
];
