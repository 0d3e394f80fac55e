use ct135::intake::plan::{json::PlanJson, *};
fn main() {
    let t = std::fs::read(std::env::args().nth(1).unwrap()).unwrap();
    let t = String::from_utf8_lossy(&t);
    let at = std::time::Instant::now();
    let r = read(&t, &AgencyBook::of(&Default::default()).unwrap());
    eprintln!("{:?} {} tasks {} findings", at.elapsed(), r.tasks.len(), r.findings.len());
    if std::env::args().nth(2).is_some() {
        return;
    }
    for t in &r.tasks {
        println!("{:9} {}", t.clause, t.title);
        for d in &t.deadlines {
            println!("            {:?}", d);
        }
    }
    for f in &r.findings {
        println!("{:?}", f);
    }
    println!(
        "{}",
        serde_json::to_string_pretty(&PlanJson::of(&r))
            .unwrap()
            .lines()
            .take(60)
            .collect::<Vec<_>>()
            .join("\n")
    );
}
