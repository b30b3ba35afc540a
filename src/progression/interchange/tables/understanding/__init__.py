"""What the tables of strangers mean: from cells to a mapping, and with it to a framework.

The way, module by module: `shapes` recognises what each sheet is and gives a `mapping`, or says
what it cannot tell (`asking`); people look at it, and correct it as TOML (`mapping_toml`).
`drafting` reads the cells by it and keeps account of each (`ledger`); `building` gives what was
read its ids, and makes the framework; `preview` tells people all of it before anything is written.
`importing` does these in their order.
"""
