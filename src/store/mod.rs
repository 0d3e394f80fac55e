//! Change sets become a durable journal, its fold and a disposable index. The only room that knows a backend.
