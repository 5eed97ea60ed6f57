# Deadlines, waits, and the anchor of the night.
command-late = Reports that have waited too long
rounds-resumed = The postponement of { $number } is over. The report waits for you again.
rounds-escalated = { $level ->
    [1] 🟡 <b>{ $number }</b>: time is nearly up.
    [2] 🔴 <b>{ $number }</b>: the deadline has passed.
   *[3] 🔴 <b>{ $number }</b>: one and a half times the deadline.
    }
rounds-none-late = No report waits longer than twice its deadline.
rounds-late-head = <b>Waiting for more than twice their deadline:</b>
rounds-anchor = Tonight's anchor of the histories, please do not delete it: <code>{ $hash }</code>
