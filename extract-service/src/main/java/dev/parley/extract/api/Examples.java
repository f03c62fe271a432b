package dev.parley.extract.api;

/** One request and its answer, for the API's documentation. */
final class Examples {
    static final String TEXT =
            "The union will return to talks only if the cuts are suspended, its leader Ana Petrić said on Friday.";

    static final String REQUEST = """
            {
              "title": "Harbour union ready to talk",
              "text": "The union will return to talks only if the cuts are suspended, its leader Ana Petrić said on Friday.",
              "publishedAt": "2026-01-31T08:15:00+01:00",
              "outlet": "The Gazette",
              "language": "en"
            }""";

    static final String RESPONSE = """
            {
              "id": "dh7zszvhc7wg2qzghhfuhqwa6z",
              "version": 1,
              "title": "Harbour union ready to talk",
              "url": null,
              "outlet": "The Gazette",
              "publisherGroup": null,
              "agency": null,
              "publishedAt": "2026-01-31T08:15:00+01:00",
              "language": "en",
              "originId": "o-dh7zszvhc7wg2qzghhfuhqwa6z",
              "text": "The union will return to talks only if the cuts are suspended, its leader Ana Petrić said on Friday.",
              "zones": [{"kind": "body", "start": 0, "end": 100}],
              "entities": [
                {
                  "id": "e1",
                  "name": "The union",
                  "type": "organisation",
                  "wikidata": null,
                  "iso3": null,
                  "role": null,
                  "affiliation": null,
                  "mentions": [{"start": 0, "end": 9, "text": "The union", "kind": "nominal"}]
                },
                {
                  "id": "e2",
                  "name": "Ana Petrić",
                  "type": "person",
                  "wikidata": null,
                  "iso3": null,
                  "role": "leader",
                  "affiliation": "e1",
                  "mentions": [{"start": 74, "end": 84, "text": "Ana Petrić", "kind": "name"}]
                }
              ],
              "statements": [
                {
                  "id": "s1",
                  "type": "indirect",
                  "zone": "body",
                  "source": {"start": 63, "end": 84, "text": "its leader Ana Petrić"},
                  "speaker": "e2",
                  "onBehalfOf": "e1",
                  "relayedBy": null,
                  "cue": {"text": "said", "spans": [{"start": 85, "end": 89, "text": "said"}], "inherited": false},
                  "content": [
                    {
                      "start": 0,
                      "end": 61,
                      "text": "The union will return to talks only if the cuts are suspended"
                    }
                  ],
                  "saidOn": "2026-01-30",
                  "venue": null,
                  "denied": false,
                  "rule": "said.after"
                }
              ],
              "stances": [
                {
                  "id": "p1",
                  "holder": "e1",
                  "voicedBy": "e2",
                  "target": {"start": 25, "end": 30, "text": "talks"},
                  "issue": "talks",
                  "polarity": "conditional",
                  "strength": "firm",
                  "conditions": [{"start": 31, "end": 61, "text": "only if the cuts are suspended"}],
                  "evidence": [
                    {
                      "start": 0,
                      "end": 61,
                      "text": "The union will return to talks only if the cuts are suspended"
                    }
                  ],
                  "statement": "s1",
                  "basis": "statement",
                  "rule": "will.only-if"
                }
              ],
              "extractor": {"version": "0.1.0", "codebook": "standard-1"}
            }""";

    private Examples() {}
}
