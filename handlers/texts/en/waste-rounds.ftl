# Deadlines, waits, and the anchor of the night.
command-late = Reports that have waited too long
rounds-resumed = The postponement of { $number } is over. The report waits for you again.
rounds-escalated = { $level ->
    [1] 🟡 <b>{ $number }</b>: time is nearly up.
    [2] 🔴 <b>{ $number }</b>: the deadline has passed.
   *[3] 🔴 <b>{ $number }</b>: one and a half times the deadline.
    }
rounds-told-late = Sorry, report <b>{ $number }</b> was not done within the time that we promised. The desk lead has been told. If it stays late, the head of DLH is told, and then it appears in the public list /terlambat. You hear of it here.
rounds-open = Open
rounds-none-late = No report waits longer than twice its deadline.
rounds-late-head = <b>Waiting for more than twice their deadline:</b>
rounds-anchor = Tonight's anchor of the histories, please do not delete it: <code>{ $hash }</code>
