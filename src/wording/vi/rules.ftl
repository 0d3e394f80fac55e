# Bộ tiêu chí: điều kiện nói gì, ngoại lệ, và lỗi trong tệp.

rules-all = đủ cả { $n } điều kiện
rules-any = ít nhất 1 trong { $n }
rules-at-least = ít nhất { $k } trong { $n }
rules-at-least-unknown = chưa biết mấy trong { $n }
rules-precondition = qua điều kiện thứ nhất mới xét điều kiện thứ hai
rules-classes = loại đầu tiên đạt
rules-else = các trường hợp còn lại
rules-unknown = chưa biết ngưỡng
rules-exception-test = ở { $regions }: { $test }
rules-exception-count = ở { $regions }: chỉ cần { $k }
rules-exception-gate = chỉ cần { $k } nếu { $metric } { $test }
rules-scope-only = chỉ xét ở { $regions }
rules-scope-except = không xét ở { $regions }

rules-fault-no-root = không có điều kiện nào đứng đầu, không thuộc nhóm nào
rules-fault-second-root = đã có một điều kiện đứng đầu; điều kiện này phải thuộc một nhóm (under)
rules-fault-duplicate = id này đã dùng rồi
rules-fault-no-such-group = không có nhóm “{ $group }”
rules-fault-circle = điều kiện này thuộc về chính nó
rules-fault-no-members = nhóm không có điều kiện nào
rules-fault-count = đòi { $k } điều kiện mà nhóm có { $n }
rules-fault-mandatory = nhiều điều kiện bắt buộc hơn số điều kiện cần đạt
rules-fault-mandatory-elsewhere = chỉ trong nhóm at_least mới có điều kiện bắt buộc
rules-fault-gate = precondition cần đúng 2 điều kiện, đang có { $n }
rules-fault-test = ngưỡng không hợp với chỉ tiêu
rules-fault-classes = classes chỉ đứng đầu, hoặc ngay sau điều kiện cửa
rules-fault-else = else chỉ là loại cuối cùng trong classes
rules-fault-exception = ngoại lệ không hợp với điều kiện này
rules-fault-two-exceptions = hai ngoại lệ cho cùng một nơi
rules-fault-nothing-left = có vùng không còn điều kiện nào để xét
rules-fault-too-many = nhiều hơn { $n } điều kiện
