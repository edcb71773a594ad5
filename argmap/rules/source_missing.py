"""The essay that the map is of cannot be read.

Without the essay nothing ties the claims to what was written: no quote can be looked up and no paragraph counted. So a
map that quotes names its source, and the file is there, is UTF-8 text of at most 16 MiB, and lies in the project: a map
that somebody sends must not make argmap read other files of yours. The path is relative to the map's folder.

Bad:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source:
      file: esay.txt
      title: Opening hours
      author: A. Reader
      date: 2024
      license: CC0-1.0
    sections:
      - id: demand
        heading: Demand
        claims:
          many-come:
            text: Many people come to the library after work.
            quote: most of them come after work
          fair:
            text: A public service should be usable by everyone who pays for it.
            quote: A public service should be usable by everyone who pays for it
      - id: cost
        heading: Cost
        claims:
          cheap:
            text: Opening late costs little.
            quote: [the new heating saves more than that, two people at the desk]
      - id: proposal
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: [Open the library until ten on four weekdays, a library for those who pay for it]
            because:
              - [many-come, fair]
              - cheap

Good:

    argmap: 1
    title: Opening hours
    thesis: open-late
    source:
      file: essay.txt
      title: Opening hours
      author: A. Reader
      date: 2024
      license: CC0-1.0
    sections:
      - id: demand
        heading: Demand
        claims:
          many-come:
            text: Many people come to the library after work.
            quote: most of them come after work
          fair:
            text: A public service should be usable by everyone who pays for it.
            quote: A public service should be usable by everyone who pays for it
      - id: cost
        heading: Cost
        claims:
          cheap:
            text: Opening late costs little.
            quote: [the new heating saves more than that, two people at the desk]
      - id: proposal
        heading: What then?
        claims:
          open-late:
            text: The library should open until ten on four weekdays.
            quote: [Open the library until ten on four weekdays, a library for those who pay for it]
            because:
              - [many-come, fair]
              - cheap

Fix: correct the path, or put the essay's text beside the map. A map of no text in particular has no quotes.
"""

from argmap.findings import Rule, Severity

RULE = Rule("AM106", "source-missing", Severity.ERROR)
